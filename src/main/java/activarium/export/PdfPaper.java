package activarium.export;

import activarium.draw.Box;
import activarium.draw.Typeface;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfGraphics2D;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A PDF of one page, a point a design unit, with the used part of the typeface in it. */
final class PdfPaper implements Paper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Typeface typeface;
  private final Document document;
  private final PdfGraphics2D graphics;

  PdfPaper(Box box, Path data) {
    this.typeface = new Typeface(data);
    document = new Document(new Rectangle(box.width(), box.height()), 0, 0, 0, 0);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    document.open();
    graphics =
        new PdfGraphics2D(
            writer.getDirectContent(), box.width(), box.height(), new Fonts(), false, false, 0);
    graphics.setCompositeFontDrawerEnabled(false); // it would guess fonts by script
  }

  private final class Fonts implements FontMapper {

    @Override
    public BaseFont awtToPdf(Font font) {
      try {
        return BaseFont.createFont(
            typeface.file(font).toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      } catch (IOException | DocumentException e) {
        throw new IllegalStateException("the font that ships cannot be embedded", e);
      }
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      throw new UnsupportedOperationException("nothing is read from PDF here");
    }
  }

  @Override
  public Graphics2D graphics() {
    return graphics;
  }

  @Override
  public Typeface typeface() {
    return typeface;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    graphics.dispose();
    document.close();
    bytes.writeTo(out);
  }
}
