-- The words of the full-text index and in how many trials each is. It keeps nothing of its own: it reads the index.
CREATE VIRTUAL TABLE "trial_words" USING fts5vocab('trial_search', 'row');
