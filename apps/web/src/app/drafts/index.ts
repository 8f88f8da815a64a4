export { DraftSaved } from './draft-saved.js';
export { useDraft, type Draft } from './use-draft.js';
export { useKeptDrafts } from './kept-drafts.js';
