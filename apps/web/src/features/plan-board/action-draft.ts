import type { CaseHeader } from '../../api/casework.js';
import { namesNobody } from '../../app/forms/sharing-field.js';
import type { WordKey } from '../../app/words/catalogue.js';

/** What is typed while a step is agreed. */
export interface ActionDraft {
  readonly title: string;
  readonly owner: string;
  readonly actorId: string;
  readonly aboutIds: readonly string[];
  readonly mandated: boolean;
  readonly legalGround: string;
  readonly dueOn: string;
  readonly waitsFor: string;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

export const EMPTY_ACTION: ActionDraft = {
  title: '',
  owner: '',
  actorId: '',
  aboutIds: [],
  mandated: false,
  legalGround: '',
  dueOn: '',
  waitsFor: '',
  sharing: 'team-and-family',
  sharedWith: [],
};

/** What is missing before the step can be saved, as a key of the catalogue. */
export function missingInAction(draft: ActionDraft): WordKey | undefined {
  if (!draft.title.trim()) return 'action.missingTitle';
  if (draft.mandated && !draft.legalGround) return 'action.missingLaw';
  return namesNobody(draft) ? 'form.nobodyNamed' : undefined;
}

/** Who does it follows from who answers for it: the family itself, a partner organization, or a program's worker. */
export function doerOf(owner: string, file: Pick<CaseHeader, 'programs'>): 'worker' | 'partner' | 'family' {
  if (owner === 'family') return 'family';
  return file.programs.includes(owner) ? 'worker' : 'partner';
}

/** Who answers for a step that somebody adds, until they choose: a program of theirs on the case, or where they work. */
export function ownPlace(places: readonly string[], me: { readonly programs: readonly string[]; readonly organization: string }): string {
  return places.find((code) => me.programs.includes(code) || code === me.organization) ?? places[0] ?? '';
}

/** The body of the command. */
export function actionBody(draft: ActionDraft, goalId: string, file: Pick<CaseHeader, 'programs'>): Record<string, unknown> {
  const { owner, actorId, aboutIds, mandated, legalGround, dueOn, waitsFor, sharing, sharedWith } = draft;
  return {
    goalId,
    owner,
    mandated,
    sharing,
    sharedWith,
    title: draft.title.trim(),
    doer: doerOf(owner, file),
    ...(actorId ? { actorId } : {}),
    ...(aboutIds?.length ? { aboutIds } : {}),
    ...(mandated ? { legalGround } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(waitsFor ? { waitsFor } : {}),
  };
}
