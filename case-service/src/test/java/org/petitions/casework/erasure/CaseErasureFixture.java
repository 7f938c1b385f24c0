package org.petitions.casework.erasure;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.casework.RunningCaseService;

/** Erasures as the service does them, or cut off as a kill does. */
public final class CaseErasureFixture {
    private CaseErasureFixture() {}

    /** Of these alone. */
    public static CaseErasure of(ErasureParticipant... participants) {
        return new CaseErasure(List.of(participants));
    }

    /** The service's own participants, those of a stage as one, in their order. */
    public static List<ErasureParticipant> participants(RunningCaseService service) {
        return Stream.of(ErasureParticipant.Stage.values())
                .map(stage -> together(stage, service.beans(ErasureParticipant.class).stream()
                        .filter(each -> each.stage() == stage).toList()))
                .toList();
    }

    private static ErasureParticipant together(ErasureParticipant.Stage stage, List<ErasureParticipant> participants) {
        return new ErasureParticipant() {
            @Override
            public Stage stage() {
                return stage;
            }

            @Override
            public void erase(String petitionId, Instant at) {
                participants.forEach(each -> each.erase(petitionId, at));
            }
        };
    }

    /** The service's erasure, killed before a stage is gone through; with as many stages as there are it is not killed. */
    static CaseErasure killedBefore(int stage, RunningCaseService service) {
        List<ErasureParticipant> all = participants(service);
        return new CaseErasure(Stream.concat(all.subList(0, stage).stream(),
                stage < all.size() ? Stream.of(killing(all.get(stage))) : Stream.empty()).toList());
    }

    private static ErasureParticipant killing(ErasureParticipant stopped) {
        return new ErasureParticipant() {
            @Override
            public Stage stage() {
                return stopped.stage();
            }

            @Override
            public void erase(String petitionId, Instant at) {
                throw new KilledException();
            }
        };
    }

    /** The process ends here. */
    static final class KilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
