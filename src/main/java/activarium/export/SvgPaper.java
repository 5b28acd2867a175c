package activarium.export;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.draw.Typeface;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGPath;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An SVG whose user unit is the design unit. Its letters are outlines, so that whatever shows it
 * has the typeface; over them lies the text without color, for whoever searches or reads it aloud.
 */
final class SvgPaper implements Paper {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  /** Text that nobody sees, because its outlines are there: as wide as these, in any typeface. */
  private static final String WORDS = ".words{fill-opacity:0;font-family:sans-serif}";

  private final Box box;
  private final Typeface typeface;
  private final SvgStyles styles = new SvgStyles();
  private final Outlining graphics;

  SvgPaper(Box box, Path data) {
    this.box = box;
    this.typeface = new Typeface(data);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(DECIMALS);
    context.setGenericImageHandler(new SimpleImageHandler(new PngImages()));
    context.setComment(null);
    graphics = new Outlining(context);
    graphics.setSVGCanvasSize(new Dimension(Math.round(box.width()), Math.round(box.height())));
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has an XML parser", e);
    }
  }

  /** Encodes images by Java's own means: Batik's are in a part of it that is not needed else. */
  private static final class PngImages extends ImageHandlerBase64Encoder {

    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
      try {
        ImageIO.write(image, "png", out);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException("an image cannot be encoded", e);
      }
    }
  }

  /** Writes text as its outlines, and the text itself over them, to be found, read and copied. */
  private final class Outlining extends SVGGraphics2D {

    Outlining(SVGGeneratorContext context) {
      super(context, false);
    }

    void text(String text, float left, float y, float size, Shape outline, float width) {
      Element letters = getDOMFactory().createElementNS(SVG, "path");
      letters.setAttribute("d", SVGPath.toSVGPathData(outline, generatorCtx));
      letters.setAttribute("stroke", "none");
      letters.setAttribute("aria-hidden", "true");
      domGroupManager.addElement(letters, DOMGroupManager.FILL);
      Element words = getDOMFactory().createElementNS(SVG, "text");
      words.setAttribute("class", "words");
      words.setAttribute("x", generatorCtx.doubleString(left));
      words.setAttribute("y", generatorCtx.doubleString(y));
      words.setAttribute("font-size", generatorCtx.doubleString(size));
      words.setAttribute("textLength", generatorCtx.doubleString(width));
      if (text.contains("  ")) {
        words.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
      }
      words.setTextContent(text);
      domGroupManager.addElement(words, DOMGroupManager.FILL);
    }

    /** Adds an element that its class says all about. */
    void styled(String name, String style, String... namesAndValues) {
      Element element = getDOMFactory().createElementNS(SVG, name);
      element.setAttribute("class", style);
      for (int i = 0; i < namesAndValues.length; i += 2) {
        element.setAttribute(namesAndValues[i], namesAndValues[i + 1]);
      }
      domGroupManager.addElement(element, (short) (DOMGroupManager.DRAW | DOMGroupManager.FILL));
    }

    String number(float value) {
      return generatorCtx.doubleString(value);
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
  public void text(String text, float x, float y, Align align, float size, Weight weight) {
    float width = typeface.width(text, size, weight);
    float left = Paper.left(x, align, width);
    graphics.text(text, left, y, size, typeface.outline(text, left, y, size, weight), width);
  }

  @Override
  public void polyline(float[] points, float width, int argb) {
    graphics.styled("path", styles.line(width, argb), "d", SvgPath.of(points));
  }

  @Override
  public void disk(float x, float y, float radius, float rimWidth, int rim, int argb) {
    graphics.styled(
        "circle",
        styles.disk(argb, rimWidth, rim),
        "cx",
        graphics.number(x),
        "cy",
        graphics.number(y),
        "r",
        graphics.number(radius + rimWidth / 2));
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", Text.of("0 0 %s %s", box.width(), box.height()));
    Element style = root.getOwnerDocument().createElementNS(SVG, "style");
    style.setTextContent(WORDS + styles.rules());
    root.insertBefore(style, root.getFirstChild());
    // Not into the file at once: what goes wrong there, it would print.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("every Java writes XML", e);
    }
    bytes.writeTo(out);
  }
}
