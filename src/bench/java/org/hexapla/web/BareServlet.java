package org.hexapla.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The least that a servlet can do to send compressed bytes, or to say that they are unchanged. */
public class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TAG = "\"bare\"";

    private byte[] page = {};

    @Override
    public void init() {
        try (InputStream file = getServletContext().getResourceAsStream("/WEB-INF/page.gz")) {
            page = file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", TAG);
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Content-Length", String.valueOf(page.length));
        response.getOutputStream().write(page);
    }
}
