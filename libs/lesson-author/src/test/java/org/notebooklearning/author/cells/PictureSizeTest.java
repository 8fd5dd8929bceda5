package org.notebooklearning.author.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureSizeTest {
    @Test
    void readsTheSizeOfAPicture() throws IOException {
        assertThat(PictureSize.of(png(700, 360))).contains(new PictureSize(700, 360));
    }

    @Test
    void tellsAFigureThatLabelsHaveStretched() throws IOException {
        assertThat(PictureSize.of(png(8014, 300)).orElseThrow().isBurst()).isTrue();
        assertThat(PictureSize.of(png(1400, 1600)).orElseThrow().isBurst()).isFalse();
    }

    @Test
    void knowsNoSizeOfWhatIsNoPicture() {
        assertThat(PictureSize.of("")).isEmpty();
        assertThat(PictureSize.of("?".repeat(80))).isEmpty();
    }

    private static String png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
