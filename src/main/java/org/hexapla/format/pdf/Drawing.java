package org.hexapla.format.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is drawn on a page besides letters, each piece as the rectangle around it: rules of
 * tables, bullets, pictures. Colours are not looked at.
 */
final class Drawing {
    /** A page with more is a picture, and its pieces mean nothing to its text. */
    private static final int MOST_SHAPES = 20_000;

    private static final double STRAIGHT = 0.01;

    private static final List<String> FILL = List.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final List<String> STROKE = List.of("S", "s");

    private final PDFStreamEngine engine;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double @Nullable [] part;
    private PDRectangle page = new PDRectangle();
    private boolean upright;

    Drawing(PDFStreamEngine engine) {
        this.engine = engine;
        for (String name : List.of("m", "l", "c", "v", "y", "re")) {
            add(name);
        }
        FILL.forEach(this::add);
        STROKE.forEach(this::add);
        add("n");
        engine.addOperator(new SetLineWidth(engine));
        engine.addOperator(new Picture());
    }

    private void add(String name) {
        engine.addOperator(new Stroke(name));
    }

    /** Begins a page. */
    void begin(PDPage newPage) {
        shapes.clear();
        path.clear();
        part = null;
        page = newPage.getCropBox();
        upright = newPage.getRotation() == 0;
    }

    /** What has been drawn on it; nothing where it is turned, or a picture as a whole. */
    List<Shape> shapes() {
        return shapes.size() < MOST_SHAPES ? List.copyOf(shapes) : List.of();
    }

    private void operate(String name, List<COSBase> operands) {
        if (FILL.contains(name) || STROKE.contains(name)) {
            path.forEach(one -> keep(one, FILL.contains(name)));
        }
        if (FILL.contains(name) || STROKE.contains(name) || name.equals("n")) {
            path.clear();
            part = null;
            return;
        }
        double[] at = numbers(operands);
        if (name.equals("re") && at.length == 4) {
            part = null;
            point(at[0], at[1]);
            point(at[0] + at[2], at[1] + at[3]);
            point(at[0], at[1] + at[3]);
            point(at[0] + at[2], at[1]);
            return;
        }
        part = name.equals("m") ? null : part;
        for (int i = 0; i + 1 < at.length; i += 2) {
            point(at[i], at[i + 1]);
        }
    }

    private static double[] numbers(List<COSBase> operands) {
        return operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(number -> ((COSNumber) number).floatValue())
                .toArray();
    }

    private void point(double x, double y) {
        Point2D at =
                engine.getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .transform(new Point2D.Double(x, y), null);
        widen(at.getX() - page.getLowerLeftX(), page.getUpperRightY() - at.getY());
    }

    private void widen(double x, double y) {
        double[] box = part;
        if (box == null) {
            box = new double[] {x, y, x, y};
            part = box;
            path.add(box);
        }
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }

    private void keep(double[] box, boolean filled) {
        if (!upright || shapes.size() >= MOST_SHAPES) {
            return;
        }
        boolean across = box[3] - box[1] < STRAIGHT;
        boolean down = box[2] - box[0] < STRAIGHT;
        double pen = filled || across == down ? 0 : pen() / 2;
        double wide = down ? pen : 0;
        double high = across ? pen : 0;
        shapes.add(
                new Shape(
                        box[0] - wide,
                        box[1] - high,
                        box[2] + wide,
                        box[3] + high,
                        filled || across != down));
    }

    /** How thick lines are drawn, in points: a square may be drawn as one short thick line. */
    private double pen() {
        PDGraphicsState state = engine.getGraphicsState();
        return state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorX();
    }

    /** What builds a path or paints it. */
    private final class Stroke extends OperatorProcessor {
        private final String name;

        Stroke(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            operate(name, operands);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** What shows a picture or a form; a picture is a square of one unit, stretched. */
    private final class Picture extends DrawObject {
        Picture() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            boolean picture =
                    !operands.isEmpty()
                            && operands.get(0) instanceof COSName name
                            && engine.getResources().isImageXObject(name);
            if (!picture) {
                super.process(operator, operands);
                return;
            }
            path.clear();
            part = null;
            point(0, 0);
            point(1, 0);
            point(1, 1);
            point(0, 1);
            path.forEach(box -> keep(box, true));
            path.clear();
            part = null;
        }
    }
}
