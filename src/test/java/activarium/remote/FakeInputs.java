package activarium.remote;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;

/** Devices that a test plugs in and pulls out. */
final class FakeInputs implements MidiInputs {

  /** What a device is called. */
  static final class Name extends MidiDevice.Info {
    Name(String name) {
      super(name, "", "", "");
    }
  }

  /** A device that hears whom it sends to. */
  static final class Device implements MidiDevice, Transmitter {
    private final Info info;
    volatile boolean isBusy;
    volatile Receiver receiver;
    volatile int opened;
    volatile int asked;

    Device(String name) {
      info = new Name(name);
    }

    @Override
    public Info getDeviceInfo() {
      return info;
    }

    @Override
    public void open() throws MidiUnavailableException {
      asked++;
      if (isBusy) {
        throw new MidiUnavailableException("busy");
      }
      opened++;
    }

    @Override
    public void close() {
      receiver = null;
    }

    @Override
    public boolean isOpen() {
      return receiver != null;
    }

    @Override
    public long getMicrosecondPosition() {
      return -1;
    }

    @Override
    public int getMaxReceivers() {
      return 0;
    }

    @Override
    public int getMaxTransmitters() {
      return -1;
    }

    @Override
    public Receiver getReceiver() {
      return receiver;
    }

    @Override
    public List<Receiver> getReceivers() {
      return List.of();
    }

    @Override
    public Transmitter getTransmitter() {
      return this;
    }

    @Override
    public List<Transmitter> getTransmitters() {
      return List.of(this);
    }

    @Override
    public void setReceiver(Receiver given) {
      receiver = given;
    }
  }

  private final Map<MidiDevice.Info, Device> plugged = new ConcurrentHashMap<>();

  Device plug(String name) {
    Device device = new Device(name);
    plugged.put(device.info, device);
    return device;
  }

  /** One that another program has. */
  Device plugBusy(String name) {
    Device device = new Device(name);
    device.isBusy = true;
    plugged.put(device.info, device);
    return device;
  }

  void pull(Device device) {
    plugged.remove(device.info);
  }

  @Override
  public Set<MidiDevice.Info> plugged() {
    return new HashSet<>(plugged.keySet());
  }

  @Override
  public MidiDevice device(MidiDevice.Info info) {
    Device device = plugged.get(info);
    if (device == null) {
      throw new IllegalArgumentException("no such device");
    }
    return device;
  }
}
