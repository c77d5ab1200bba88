package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name under which somebody is to be found on a network is an account name. All names are made up. */
class FullNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cari di FB nama lengkap [Wulan Prasetya] ya",
                "fb saya [Joko Purnomo] yang fotonya motor",
                "akun fb [rini sulastri] foto profil bunga",
                "cari [Joko Purnomo Wibowo] di facebook",
                "add fb aku [Bagus Prasetya]"
            })
    void all_of_it_is_masked(String text) {
        Verdict verdict = Talk.onARide().staff(text.replace("[", "").replace("]", ""));
        assertThat(verdict.delivered()).isEqualTo(text.replaceAll("\\[.*]", "[akun atau tautan]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cari alamat Joko Purnomo di lantai dua",
                "fb saya lagi error terus kak",
                "cari Senja di facebook ya",
                "saya lihat promo di ig tokonya, masih ada?",
                "nama saya Joko Purnomo, sesuai ktp",
                "tiktok saya ngelag, nanti saya cek aplikasinya"
            })
    void talk_about_a_network_or_a_person_stays(String text) {
        assertThat(Talk.onAVerification().customer(text).delivered()).isEqualTo(text);
    }
}
