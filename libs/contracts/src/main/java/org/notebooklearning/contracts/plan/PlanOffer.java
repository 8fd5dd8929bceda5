package org.notebooklearning.contracts.plan;

import java.util.List;

/// A beat of the concept that is not in the plan and can be added.
///
/// @param needs beats, of the plan or on offer, that have to come before it
public record PlanOffer(String id, String title, String intent, int minutes, List<String> needs) {
    public PlanOffer {
        needs = List.copyOf(needs);
    }
}
