package id.tabir.guard;

import java.util.List;

/** Something found between two symbols of a reading, before the policy has had its say. */
record Find(Kind kind, int start, int end, String rule, int score, List<String> reasons) {
    static Find of(Kind kind, int start, int end, String rule, Scale scale) {
        return new Find(kind, start, end, rule, scale.score(), scale.reasons());
    }
}
