export { DraftSaved } from './draft-saved.js';
export { useDraft, type Draft } from './use-draft.js';
export { useKeptDrafts, type KeptDraft } from './kept-drafts.js';
export { forgetDraftsHere } from './draft-session.js';
