-- The full-text index holds words as lib/search/fold-words.ts folds them, hence no stemming here; the underscore is part
-- of words that only the index has. lib/store/reindex-trials.ts fills it from the rows.
DROP TABLE "trial_search";

CREATE VIRTUAL TABLE "trial_search" USING fts5(
    title, conditions, interventions, sponsor, identifiers, summary, description,
    content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 0 tokenchars ''_'''
);

-- What is searched only where a query asks for it. A table of its own: an ordinary search cannot get there by accident,
-- and neither ranks by the length of criteria nor reads past their words.
CREATE VIRTUAL TABLE "trial_details_search" USING fts5(
    eligibility, locations,
    content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 0 tokenchars ''_'''
);
