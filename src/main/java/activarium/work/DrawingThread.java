package activarium.work;

/** Makes the thread that draws, which, other than jobs, gives way to nobody. */
public final class DrawingThread {

  private DrawingThread() {}

  /** A thread that does not keep the process alive; not yet started. */
  public static Thread of(String name, Runnable drawing) {
    Thread thread = new Thread(drawing, name);
    thread.setDaemon(true);
    return thread;
  }
}
