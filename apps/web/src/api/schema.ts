/** Made from apps/api/openapi.json by `npm run web:types`. Do not change it by hand. */

export interface components {
  schemas: {
    readonly AccessLogView: {
      /** @description The newest 500. */
      readonly items: readonly components['schemas']['LookView'][];
    };
    readonly AcknowledgeEscalationBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description What is to be said about it. */
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly AcknowledgementView: {
      /** Format: date-time */
      readonly at: string;
      readonly note?: string;
      readonly who: components['schemas']['DeciderView'];
    };
    readonly ActionView: {
      /** @description Whom of the people of the plan it is about; empty: all of them. */
      readonly aboutIds: readonly string[];
      /** Format: uuid */
      readonly actionId: string;
      readonly actorId: string | null;
      readonly allowed: readonly string[];
      readonly attendance?: components['schemas']['AttendanceView'];
      readonly conflict?: components['schemas']['ConflictView'];
      /** @enum {string} */
      readonly doer: 'worker' | 'partner' | 'family';
      /** Format: date */
      readonly dueOn: string | null;
      /**
       * Format: uuid
       * @description Null where the reader may not see that goal.
       */
      readonly goalId: string | null;
      readonly handedOnTo: string | null;
      readonly legalBasis: string | null;
      /** @description The id of that law in `GET /api/legal-grounds`. */
      readonly legalGround: string | null;
      /** @description Whom to ask about that law. */
      readonly legalProgram?: string;
      /** @description Whether somebody has read that law in its source. */
      readonly legalVerified?: boolean;
      /** @description Required by law. */
      readonly mandated: boolean;
      readonly note: string | null;
      /** @description Program or organisation that answers for it, or `family`. */
      readonly owner: string;
      /**
       * Format: date-time
       * @description When what it waited for was over.
       */
      readonly releasedAt: string | null;
      /** @description What the family asked about it, oldest first; to others of the family not told. */
      readonly requests: readonly components['schemas']['RequestView'][];
      /** @description For If-Match. */
      readonly revision: number;
      readonly sharedWith: readonly string[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /**
       * Format: date-time
       * @description Since when it is in this state.
       */
      readonly since: string;
      /** @enum {string} */
      readonly state: 'agreed' | 'started' | 'completed' | 'cancelled';
      /** @description The suggestion that it comes from. */
      readonly suggestionId: string | null;
      readonly title: string | null;
      /** @description How many actions wait for this one. */
      readonly waitedForBy: number;
      readonly waitsFor?: components['schemas']['AwaitedView'];
      readonly who?: components['schemas']['PlanWhoView'];
    };
    readonly AddOwnWordsDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly ownWords: string;
    };
    readonly AddressView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      readonly county: string;
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: uuid */
      readonly id: string;
      readonly lines: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly AgreeActionBody: {
      /** @description Whom of the people of the plan it is about; left out: all of them. */
      readonly aboutIds?: readonly string[];
      /** @description Id of the worker or family member who does it. */
      readonly actorId?: string;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly doer: 'worker' | 'partner' | 'family';
      /** Format: date */
      readonly dueOn?: string;
      /** @description The facts that spoke for that suggestion: their `eventId`s. */
      readonly evidence?: readonly string[];
      /** Format: uuid */
      readonly goalId: string;
      /** @description In place of `legalGround`: the citation of one of the same list. */
      readonly legalBasis?: string;
      /** @description Which law or rule, by its id in `GET /api/legal-grounds`; needed when it is required by law. */
      readonly legalGround?: string;
      /** @description Required by law. */
      readonly mandated?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /**
       * @description Who answers for it.
       * @enum {string}
       */
      readonly owner:
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family';
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /** @description The suggestion that it comes from: its id in `GET /api/plans/{id}/suggestions`. */
      readonly suggestionId?: string;
      readonly title: string;
      /**
       * Format: uuid
       * @description The action that must be done first.
       */
      readonly waitsFor?: string;
    };
    readonly AgreedView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @enum {string} */
      readonly capacity: 'self' | 'parent' | 'guardian' | 'representative';
      readonly language: string;
      /** Format: uuid */
      readonly personId: string;
      /** @enum {string} */
      readonly signature: 'spoken' | 'paper' | 'electronic';
      readonly version: number;
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly AgreementTextView: {
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /** @description Every language, English first. */
      readonly languages: readonly components['schemas']['TranslationView'][];
      /** @description Absent where nobody has written it in this language, or where not all of it may be seen. */
      readonly text?: string;
      /** @description SHA-256 (hex) of exactly this text. */
      readonly textHash?: string;
      /** @description Of the fixed sentences. */
      readonly textVersion?: string;
      readonly version: number;
      /** @description Something in it is not shared with the reader any more. */
      readonly withheld: boolean;
    };
    readonly AgreePlanBody: {
      /** @enum {string} */
      readonly capacity: 'self' | 'parent' | 'guardian' | 'representative';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly interpreter?: components['schemas']['InterpreterBody'];
      /**
       * @description Of the text that was read.
       * @enum {string}
       */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly personId: string;
      /** @enum {string} */
      readonly signature: 'spoken' | 'paper' | 'electronic';
      /** @description SHA-256 (hex) of the text that was shown, as `GET …/agreement-text` gave it. */
      readonly textHash: string;
      /** @description The version that is agreed to. */
      readonly version: number;
    };
    readonly AlertContactView: {
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      /** @description What is safe on it; empty: nothing is. */
      readonly safeFor: readonly string[];
      readonly value: string;
    };
    readonly AlertView: {
      /** @description Of safe-contact. */
      readonly contact?: components['schemas']['AlertContactView'];
      /** @enum {string} */
      readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
      /** @description Of an interpreter: into which language. */
      readonly language?: string;
    };
    readonly AmendNoteBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason: string;
      readonly text: string;
    };
    readonly AnswerBody: {
      /** @description The event that was looked at: if the key waits at another by now, nothing is done. */
      readonly eventId: string;
      readonly key: string;
      /** @description About the event, without a word about a person. */
      readonly note?: string;
      /** @description The projection, or `reaction:…`. */
      readonly projection: string;
      /** @enum {string} */
      readonly reason: 'entered-in-error' | 'counted-elsewhere' | 'no-longer-needed' | 'cannot-be-repaired';
    };
    readonly AnswerDto: {
      /**
       * @description Why there is no answer.
       * @enum {string}
       */
      readonly absent?: 'asked-declined' | 'asked-unknown' | 'not-asked';
      /** @description Codes of the options that hold. */
      readonly codes?: readonly string[];
      readonly question: string;
    };
    readonly AnswerLookQuestionBody: {
      /** @description What the person reads, to the letter. */
      readonly words: string;
    };
    readonly AnswerOptionView: {
      readonly code: string;
      /** @description Says that none of the others holds. */
      readonly exclusive?: boolean;
      readonly loinc?: string;
      readonly points?: number;
      /** @description Tells of a need by itself. */
      readonly positive?: boolean;
      readonly text: string;
    };
    readonly AnswerQuestionsBody: {
      readonly answers: readonly components['schemas']['AnswerDto'][];
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly AnswerRequestBody: {
      /** @description What the one who asked reads, to the letter. */
      readonly words: string;
    };
    readonly AskAboutActionBody: {
      /** @enum {string} */
      readonly wants: 'another-time' | 'help';
      /** @description What the person says, in their own words; kept verbatim. */
      readonly words?: string;
    };
    readonly AssignedLevelView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: components['schemas']['DeciderView'];
      readonly level: string;
      readonly overridden: boolean;
      /** @description Why it differs from what was recommended. */
      readonly reason?: string;
    };
    readonly AssignLeadBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly AssignLevelBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly level: 'self-service' | 'assisted' | 'case-managed' | 'coordinated';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why another level than the recommended one. */
      readonly reason?: string;
    };
    readonly AssignTaskBody: {
      /** @description Id of somebody on the team. */
      readonly actorId: string;
      /**
       * Format: uuid
       * @description The event that made it necessary.
       */
      readonly causedBy?: string;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: date */
      readonly dueOn?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly program?: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
      readonly title: string;
      readonly why?: string;
    };
    readonly AttendanceView: {
      readonly came: number;
      readonly cancelled: number;
      /** @description Of how many times; not counting those that the provider cancelled. */
      readonly of: number;
      /** @description Newest first. */
      readonly times: readonly components['schemas']['AttendedView'][];
    };
    readonly AttendedView: {
      /** Format: date-time */
      readonly at: string;
      /** @enum {string} */
      readonly attendance: 'came' | 'did-not-come' | 'cancelled-by-provider';
      /** Format: uuid */
      readonly attendanceId: string;
      readonly because: string | null;
      readonly note: string | null;
      readonly reason: string | null;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly was: readonly components['schemas']['WasAttendanceView'][];
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly AwaitedView: {
      /** Format: uuid */
      readonly actionId: string;
      /** @description It is over: nothing is waited for any more. */
      readonly done: boolean;
      readonly title: string | null;
    };
    readonly BirthDateView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      readonly estimated: boolean;
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      /** @description YYYY, YYYY-MM or YYYY-MM-DD. */
      readonly value: string;
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly CancelActionBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * @description Needed where law required it: how the duty ended.
       * @enum {string}
       */
      readonly groundEnded?: 'duty-met' | 'order-ended' | 'law-changed' | 'does-not-apply' | 'person-died';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason: string;
    };
    readonly CancelTaskBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason: string;
    };
    readonly CaseAlertContactView: {
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      /** @description call, text, voicemail, mail; empty: nothing is. */
      readonly safeFor: readonly string[];
      readonly value: string;
    };
    readonly CaseAlertView: {
      /** @description Of safe-contact. */
      readonly contact?: components['schemas']['CaseAlertContactView'];
      /** @enum {string} */
      readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
      /** @description Of an interpreter: into which language. */
      readonly language?: string;
      readonly name: string | null;
      /** @description Of an interpreter: what a worker wrote about it, as they wrote it. */
      readonly note?: string;
      /** Format: uuid */
      readonly personId: string;
      /** @description Of no-contact: with whom of this case. */
      readonly withName?: string;
    };
    readonly CaseCountsView: {
      /** @description Open goals that this reader sees. */
      readonly goals: number;
      readonly team: number;
      /** @description Entries that this reader sees. */
      readonly timeline: number;
    };
    readonly CaseEndView: {
      /** Format: date-time */
      readonly at: string;
      /** @description A code of the reasons for which a case is closed. */
      readonly reason: string;
      readonly who: components['schemas']['CaseWhoView'];
      /** @description What whoever opens the case again should know. */
      readonly words?: string;
    };
    readonly CaseListView: {
      readonly items: readonly components['schemas']['CaseRowView'][];
      readonly next?: string;
    };
    readonly CasePersonView: {
      readonly age?: number;
      /** Format: uuid */
      readonly id: string;
      readonly name: string | null;
      /** @description Who asked for help. */
      readonly primary: boolean;
      /** @description In the household. */
      readonly role?: string;
    };
    readonly CaseRowView: {
      readonly county: string;
      /** Format: uuid */
      readonly id: string;
      readonly lead?: components['schemas']['CaseWhoView'];
      readonly level: string;
      readonly name: string | null;
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly number: string;
      /** Format: date-time */
      readonly openedAt: string;
      /** Format: uuid */
      readonly planId: string;
      readonly programs: readonly string[];
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'open' | 'closed';
    };
    readonly CaseTaskView: {
      readonly actorId: string | null;
      readonly allowed: readonly string[];
      /** Format: date */
      readonly dueOn?: string;
      readonly program?: string;
      /** @enum {string} */
      readonly state: 'open';
      /** Format: uuid */
      readonly taskId: string;
      readonly title: string | null;
      readonly who?: components['schemas']['CaseWhoView'];
      readonly why?: string;
    };
    readonly CaseView: {
      readonly alerts: readonly components['schemas']['CaseAlertView'][];
      readonly allowed: readonly string[];
      /** Format: date-time */
      readonly asOf?: string;
      readonly closed?: components['schemas']['CaseEndView'];
      readonly counts: components['schemas']['CaseCountsView'];
      readonly county: string;
      /** Format: uuid */
      readonly householdId: string | null;
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      readonly intakeId: string;
      readonly level: string;
      readonly name: string | null;
      /** @description What is overdue comes first, the longest overdue before the rest. */
      readonly nextDates: readonly components['schemas']['NextDateView'][];
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly number: string;
      /** Format: date-time */
      readonly openedAt: string;
      readonly people: readonly components['schemas']['CasePersonView'][];
      /** Format: uuid */
      readonly planId: string;
      readonly programs: readonly string[];
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'open' | 'closed';
      readonly tasks: readonly components['schemas']['CaseTaskView'][];
      readonly team: readonly components['schemas']['SeatView'][];
      /** Format: uuid */
      readonly triageId: string;
    };
    readonly CaseWhoView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly CheckView: {
      /** Format: date-time */
      readonly at: string;
      readonly how: string;
      readonly program: string;
      readonly who: components['schemas']['WorkerView'];
    };
    readonly CircumstanceView: {
      /** Format: date-time */
      readonly at: string;
      /** @description Which kind it is, where that was said. */
      readonly code: string | null;
      /** Format: date-time */
      readonly endedAt: string | null;
      readonly endReason: string | null;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'strength' | 'barrier';
      readonly who: components['schemas']['PlanWhoView'];
      readonly words: string | null;
    };
    readonly CloseCaseBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description Why each goal of the plan ends that is open still. */
      readonly goals?: readonly components['schemas']['GoalEndBody'][];
      /** @description What becomes of each action and service that is open still. */
      readonly items?: readonly components['schemas']['ItemEndBody'][];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'goals-reached' | 'not-wanted' | 'moved-away' | 'no-contact' | 'other-agency' | 'person-died';
      /** @description What whoever opens the case again should know. */
      readonly words?: string;
    };
    readonly CloseGoalBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'no-longer-wanted' | 'another-goal' | 'goes-on-elsewhere' | 'moved-away' | 'no-contact' | 'person-died';
    };
    readonly ClosePlanBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description Every goal that is open. */
      readonly goals: readonly components['schemas']['GoalEndBody'][];
      /** @description Every action and service that is open. */
      readonly items: readonly components['schemas']['ItemEndBody'][];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'goals-reached' | 'not-wanted' | 'moved-away' | 'no-contact' | 'other-agency' | 'person-died';
      readonly words?: string;
    };
    readonly CodesView: {
      /** @description What stands in the way. */
      readonly barriers: readonly string[];
      /** @description Why a goal ends without an outcome. */
      readonly goalCloseReasons: readonly string[];
      /** @description Why a goal or a plan goes on. */
      readonly goesOnReasons: readonly string[];
      /** @description Why somebody did not come. */
      readonly notComeReasons: readonly string[];
      /** @description Why a plan ends. */
      readonly planCloseReasons: readonly string[];
      /** @description Programs that work on a case. */
      readonly programs: readonly string[];
      /** @description Scales on which progress is measured, the newest version of each. */
      readonly scales: readonly components['schemas']['ScaleView'][];
      /** @description Services that are offered at a triage and ordered by a plan. */
      readonly services: readonly string[];
      /** @description What helps. */
      readonly strengths: readonly string[];
    };
    readonly CommandAnswer: {
      readonly events: readonly {
        /** Format: uuid */
        readonly id: string;
        readonly position: string;
        readonly type: string;
      }[];
      /**
       * Format: uuid
       * @description Of the stream that was written to.
       */
      readonly id: string;
      /** @description Digits that sort as text: pass it as `after`. */
      readonly position: string;
      readonly replayed: boolean;
      readonly revision: number;
    };
    readonly CommunicationNeedView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      readonly interpreter: boolean;
      readonly language: string;
      readonly note: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly ComparedSideView: {
      /** Format: date-time */
      readonly at: string;
      /** @description Absent: now. */
      readonly version?: number;
    };
    readonly CompleteActionBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly CompleteScreeningBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly CompleteTaskBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly CompleteTriageBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly ConflictView: {
      readonly allowed: readonly string[];
      /** @description What stood there before both. */
      readonly before: {
        readonly [key: string]: string;
      } | null;
      /** Format: uuid */
      readonly conflictId: string;
      readonly fields: readonly string[];
      /** Format: uuid */
      readonly itemId: string;
      /** @enum {string} */
      readonly itemKind: 'goal' | 'action';
      /** @description One of the two edits is the reader’s own. */
      readonly mine: boolean;
      /** @description What was saved first. */
      readonly theirs: {
        readonly [key: string]: string;
      } | null;
      /** Format: date-time */
      readonly theirsAt: string;
      readonly theirsBy: components['schemas']['PlanWhoView'];
      /** @description By field, as text: what was typed second, and kept. */
      readonly yours: {
        readonly [key: string]: string;
      } | null;
      /** Format: date-time */
      readonly yoursAt: string;
      readonly yoursBy: components['schemas']['PlanWhoView'];
    };
    readonly ContactPointView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @description What is safe on it; empty: nothing is. */
      readonly safeFor: readonly string[];
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly value: string;
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly CorrectAttendanceBody: {
      /** @enum {string} */
      readonly attendance: 'came' | 'did-not-come' | 'cancelled-by-provider';
      /** @enum {string} */
      readonly because?: 'no-ride' | 'work' | 'ill' | 'child-care' | 'not-told' | 'forgot' | 'weather' | 'did-not-want-to' | 'another';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why what was recorded is wrong. */
      readonly reason: string;
    };
    readonly CorrectedEntryView: {
      /**
       * Format: uuid
       * @description The event that was wrong; both stay.
       */
      readonly eventId: string;
    };
    readonly CorrectFactDto: {
      readonly birth?: components['schemas']['RightBirthDto'];
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly contactPoint?: components['schemas']['RightContactPointDto'];
      readonly demographics?: components['schemas']['RightDemographicsDto'];
      /**
       * Format: uuid
       * @description The event that told the wrong value.
       */
      readonly eventId: string;
      readonly name?: components['schemas']['RightNameDto'];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
    };
    readonly CorrectionView: {
      /** Format: date-time */
      readonly at: string;
      readonly reason: string;
      /** @description The value that stood here before. */
      readonly was: string;
      readonly who: components['schemas']['WorkerView'];
    };
    readonly CorrectOutcomeBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description As recorded, if left out. */
      readonly contributingPrograms?: readonly ('housing' | 'food-cash' | 'child-support' | 'child-protection')[];
      readonly evidence: string;
      /** @description Measured values and attendance of this goal that show it. */
      readonly evidenceIds?: readonly string[];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why the recorded outcome was wrong. */
      readonly reason: string;
      /** @enum {string} */
      readonly result: 'achieved' | 'partly' | 'not-achieved' | 'no-longer-wanted';
    };
    readonly CorrectProgressBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why the measured value was wrong. */
      readonly reason: string;
      readonly value: number;
    };
    readonly DeadlineView: {
      /** Format: uuid */
      readonly deadlineId: string;
      /** Format: date-time */
      readonly dueAt: string;
      /** Format: date */
      readonly dueOn: string;
      readonly escalation?: components['schemas']['EscalationView'];
      readonly kind: string;
      /** @enum {string} */
      readonly state: 'running' | 'paused' | 'met' | 'missed';
    };
    readonly DeciderView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly DeclineAgreementBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly interpreter?: components['schemas']['InterpreterBody'];
      /**
       * @description Of the text that was read.
       * @enum {string}
       */
      readonly language?: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly personId: string;
      /** @description In their own words. */
      readonly reason?: string;
      readonly version: number;
    };
    readonly DeclinedView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** Format: uuid */
      readonly personId: string;
      readonly reason?: string;
      readonly version: number;
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly DeliverServiceBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly DemoPersonView: {
      /** @description What they do, in a sentence. */
      readonly does: string;
      /** @description The same in Spanish. */
      readonly doesInSpanish: string;
      readonly id: string;
      readonly name: string;
      readonly organization: string;
      readonly role: string;
    };
    readonly DraftAnswer: {
      readonly key: string;
      /** Format: date-time */
      readonly savedAt: string;
      readonly text: string;
    };
    readonly DraftBody: {
      /**
       * Format: date-time
       * @description When it was typed.
       */
      readonly savedAt: string;
      /** @description What was typed: a JSON text of the form’s own making. */
      readonly text: string;
    };
    readonly DraftList: {
      readonly items: readonly components['schemas']['DraftListItem'][];
    };
    readonly DraftListItem: {
      readonly key: string;
      /** Format: date-time */
      readonly savedAt: string;
    };
    readonly DrawOnStrengthBody: {
      /**
       * @description Which kind it is, beside the words.
       * @enum {string}
       */
      readonly code?:
        | 'skill'
        | 'relative-near'
        | 'job-history'
        | 'faith-community'
        | 'friends-neighbours'
        | 'school-ties'
        | 'keeps-appointments'
        | 'knows-what-helps'
        | 'savings-or-income'
        | 'own-car'
        | 'languages'
        | 'culture'
        | 'another';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description The strength of a person of this plan that it is taken from. */
      readonly recordedAs?: components['schemas']['RecordedAsBody'];
      readonly words: string;
    };
    readonly EndContactPointDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly EndServiceBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'finished' | 'no-longer-needed' | 'not-wanted' | 'not-available' | 'moved-away' | 'person-died';
    };
    readonly EndStrengthBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason?: string;
    };
    readonly EnrollProgramBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Who of the case; all, if left out. */
      readonly personIds?: readonly string[];
      /** @enum {string} */
      readonly program: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
    };
    readonly EntriesOfDayView: {
      readonly count: number;
      /** Format: date */
      readonly day: string;
    };
    readonly EntryLinkView: {
      /** Format: uuid */
      readonly actionId?: string;
      /** Format: uuid */
      readonly goalId?: string;
      /** Format: uuid */
      readonly planId: string;
    };
    readonly EntryView: {
      readonly corrected?: components['schemas']['CorrectedEntryView'];
      /**
       * Format: uuid
       * @description Of the event.
       */
      readonly id: string;
      readonly kind: string;
      /** @description Days between happening and recording, when there are any. */
      readonly late?: number;
      readonly link?: components['schemas']['EntryLinkView'];
      /** Format: date-time */
      readonly occurredAt: string;
      readonly position: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly sharedWith: readonly string[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /** @description Key of the catalogue of words. */
      readonly title: string;
      /** @description Type of the event. */
      readonly type: string;
      /** @description What the words of the title need; `item`: the title of what it is about. */
      readonly values: {
        readonly [key: string]: unknown;
      };
      /** @description A person’s own words, verbatim. */
      readonly voice?: string;
      readonly who: components['schemas']['CaseWhoView'];
      readonly words?: string;
    };
    readonly EscalationView: {
      readonly allowed: readonly string[];
      /** Format: date-time */
      readonly at: string;
      /** @description What was missed is not done yet. */
      readonly open: boolean;
      readonly seen: readonly components['schemas']['AcknowledgementView'][];
    };
    readonly EvidenceView: {
      /** Format: date-time */
      readonly at: string;
      readonly codes: readonly string[];
      /** Format: uuid */
      readonly eventId: string;
      readonly instrument?: string;
      /** @enum {string} */
      readonly kind: 'need' | 'answer' | 'barrier' | 'strength';
      readonly question?: string;
      readonly version?: string;
      /** @description Who asked, or wrote it down. */
      readonly who: components['schemas']['PlanWhoView'];
      readonly words?: string;
    };
    readonly ExitProgramBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'goals-reached' | 'not-eligible' | 'not-wanted' | 'moved-away' | 'person-died';
    };
    readonly FactCheckedView: {
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly eventId: string;
      readonly how: string;
      readonly program: string;
      /** @description A worker, or the person. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly FactCorrectedView: {
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly eventId: string;
      /** @description Why it was wrong; null once the person was erased. */
      readonly reason: string | null;
      /** @description A worker, or the person. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly FactHistoryView: {
      /** @enum {string} */
      readonly kind: 'name' | 'birth-date' | 'demographics' | 'contact-point' | 'address' | 'communication-need' | 'strength';
      /** @description The newest first. */
      readonly values: readonly components['schemas']['PastFactView'][];
    };
    readonly FactStepView: {
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly eventId: string;
      /** @description A worker, or the person. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly FactValueView: {
      readonly county?: string;
      /** @description Of a birth date. */
      readonly estimated?: boolean;
      /** @description Race and ethnicity, as they say it. */
      readonly groups?: readonly string[];
      readonly interpreter?: boolean;
      readonly language?: string;
      /** @description What is safe on a number; empty: nothing is. */
      readonly safeFor?: readonly string[];
      /** @description The name, the birth date, the number, the address, the words. */
      readonly text?: string;
      /** @description Of a name. */
      readonly use?: string;
    };
    readonly FeedCaseView: {
      /** Format: uuid */
      readonly caseId: string;
      readonly count: number;
      readonly entries: readonly components['schemas']['EntryView'][];
      readonly name: string | null;
      readonly number: string;
      /** Format: uuid */
      readonly planId: string;
    };
    readonly FeedView: {
      readonly items: readonly components['schemas']['FeedCaseView'][];
      /** Format: date-time */
      readonly lastLookedAt?: string;
      /** @description Up to where this tells everything: mark it as looked at. */
      readonly position: string;
      /** @description Changes by others, of which the newest are listed. */
      readonly total: number;
    };
    readonly FieldChangeView: {
      /** @description As text; null where there was none. */
      readonly after: string | null;
      /** Format: date-time */
      readonly at: string;
      /** @description As text; null where there was none. */
      readonly before: string | null;
      readonly field: string;
      readonly reason?: string;
      /** @description A worker or a person of the family. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly FieldHistoryView: {
      readonly fields: readonly components['schemas']['PastFieldView'][];
      /** Format: uuid */
      readonly itemId: string;
      /** @enum {string} */
      readonly kind: 'goal' | 'action' | 'service' | 'strength' | 'barrier';
    };
    readonly FindMatchDto: {
      /** @description As typed: 1991, 3/1991, 3/12/1991 or 1991-03-12. */
      readonly birth?: string;
      readonly family?: string;
      readonly given?: string;
      /**
       * Format: uuid
       * @description The contact that is being taken: who was said to be somebody else there is left out.
       */
      readonly intakeId?: string;
      readonly phone?: string;
    };
    readonly FiredRuleView: {
      readonly id: string;
      readonly level: string;
      readonly words: string;
    };
    readonly FlagSafetyConcernBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description What worries you. */
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly FormHouseholdDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly county: '27039' | '27109' | '27147' | 'tribe-prairie-island';
      readonly members: readonly components['schemas']['MemberDto'][];
      readonly name: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly GivenAnswerView: {
      /** @enum {string} */
      readonly absent?: 'asked-declined' | 'asked-unknown' | 'not-asked';
      readonly codes?: readonly string[];
    };
    readonly GivenNoticeView: {
      /** Format: date-time */
      readonly at: string;
      /** @enum {string} */
      readonly how: 'read-aloud' | 'text' | 'paper' | 'screen' | 'not-yet';
      readonly language: string;
      readonly version: string;
    };
    readonly GivePrivacyNoticeDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly how: 'read-aloud' | 'text' | 'paper' | 'screen' | 'not-yet';
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly version: string;
    };
    readonly GoalEndBody: {
      /** Format: uuid */
      readonly goalId: string;
      /** @enum {string} */
      readonly reason: 'no-longer-wanted' | 'another-goal' | 'goes-on-elsewhere' | 'moved-away' | 'no-contact' | 'person-died';
    };
    readonly GoalTemplateView: {
      readonly source: string;
      readonly stages: readonly components['schemas']['StageView'][];
      readonly template: string;
      /** @description Whether somebody has checked that source. */
      readonly verified: boolean;
      readonly version: string;
    };
    readonly GoalView: {
      readonly actions: readonly components['schemas']['ActionView'][];
      readonly allowed: readonly string[];
      readonly baseline: number;
      /** @description Why it ended without an outcome. */
      readonly closedBecause: string | null;
      readonly conflict?: components['schemas']['ConflictView'];
      readonly current: number;
      /** Format: uuid */
      readonly goalId: string;
      readonly measure: string;
      readonly need: string;
      readonly outcome: string;
      /** @description The person wrote these words themselves: nobody else changes them. */
      readonly ownHand: boolean;
      readonly progress: readonly components['schemas']['ProgressView'][];
      readonly result?: components['schemas']['ResultView'];
      /** @description For If-Match. */
      readonly revision: number;
      /** Format: date-time */
      readonly saidAt: string;
      /** @enum {string} */
      readonly saidBy: 'person' | 'family' | 'worker';
      /** Format: uuid */
      readonly saidByPersonId: string | null;
      readonly saidTo: string | null;
      readonly services: readonly components['schemas']['ServiceView'][];
      readonly sharedWith: readonly string[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /** @enum {string} */
      readonly state: 'open' | 'closed';
      /** @description The suggestion that it comes from. */
      readonly suggestionId: string | null;
      readonly target: number;
      /** Format: date */
      readonly targetDate: string | null;
      readonly template?: components['schemas']['GoalTemplateView'];
      readonly title: string | null;
      /** @description The goal’s own measure first, then each scale in each need. */
      readonly trends: readonly components['schemas']['TrendView'][];
      readonly unit: string;
      /** @description In the person’s own words, verbatim. */
      readonly words: string | null;
    };
    readonly GroupsView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly values: readonly string[];
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly HoldReviewBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description What was decided. */
      readonly decided?: string;
      /**
       * Format: date
       * @description The next review, if it is to be sooner than the policy asks.
       */
      readonly nextOn?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why it is to be sooner. */
      readonly soonerBecause?: string;
      /** @description Ids of the people and workers who took part. */
      readonly tookPart?: readonly string[];
    };
    readonly HouseholdView: {
      /** Format: uuid */
      readonly id: string;
      readonly members: readonly components['schemas']['MemberView'][];
      readonly name: string | null;
    };
    readonly IdentifiedView: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
    };
    readonly IdentifyPersonDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly personId: string;
      /** @description Codes of the reasons; new-person for one just registered. */
      readonly reasons: readonly string[];
    };
    readonly InstrumentView: {
      readonly citation: string;
      readonly instrument: string;
      /** @description Of the wording that is asked, in this version. */
      readonly language: string;
      readonly licence: string;
      readonly questions: readonly components['schemas']['QuestionView'][];
      readonly readings: readonly components['schemas']['ReadingView'][];
      readonly scored: readonly components['schemas']['ScoredDomainView'][];
      readonly title: string;
      readonly version: string;
    };
    readonly IntakesView: {
      readonly items: readonly components['schemas']['IntakeView'][];
      readonly next?: string;
      readonly total: number;
    };
    readonly IntakeView: {
      /** @description Commands that are allowed now. */
      readonly allowed: readonly string[];
      readonly caller: string;
      readonly callerName?: string;
      readonly channel: string;
      /** @description Facts that were confirmed instead of asked again. */
      readonly confirmed: readonly string[];
      readonly county: string;
      readonly forWhom: string;
      /** Format: uuid */
      readonly id: string;
      readonly language: string;
      readonly needs?: {
        readonly [key: string]: string;
      };
      readonly notice?: components['schemas']['GivenNoticeView'];
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly offered?: string;
      readonly ownWords: readonly components['schemas']['OwnWordsView'][];
      readonly person?: components['schemas']['IdentifiedView'];
      /** Format: date-time */
      readonly receivedAt: string;
      readonly receivedBy: components['schemas']['TakerView'];
      /** Format: date-time */
      readonly recordedAt: string;
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'open' | 'sent-to-triage' | 'screened-out' | 'withdrawn';
      /** Format: uuid */
      readonly triageId?: string;
    };
    readonly InterpreterBody: {
      /**
       * @description Into which language.
       * @enum {string}
       */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * @description In which way the interpreter took part.
       * @enum {string}
       */
      readonly way: 'in-person' | 'phone' | 'video';
    };
    readonly ItemChangeView: {
      /** Format: date-time */
      readonly at: string;
      /** @enum {string} */
      readonly change: 'added' | 'removed' | 'changed';
      readonly fields: readonly components['schemas']['FieldChangeView'][];
      /** @description Of the goal that it serves, where the reader may see that one. */
      readonly goal?: string;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'goal' | 'action' | 'service' | 'strength' | 'barrier';
      /** @description What it is called at the later side. */
      readonly title: string | null;
      /** @description A worker or a person of the family. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly ItemEndBody: {
      /** @enum {string} */
      readonly becomes: 'ended' | 'handed-on';
      /**
       * Format: uuid
       * @description Of an action or a service.
       */
      readonly itemId: string;
      /** @description Handed on: the program or organization that goes on with it. */
      readonly to?: string;
    };
    readonly JoinHouseholdDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly personId: string;
      /** @enum {string} */
      readonly role: 'head' | 'partner' | 'child' | 'parent' | 'grandparent' | 'other';
    };
    readonly KeptView: {
      /**
       * @description Absent while nobody has chosen.
       * @enum {string}
       */
      readonly chosen?: 'theirs' | 'yours' | 'another';
      /** Format: uuid */
      readonly conflictId: string;
    };
    readonly LanguageView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly value: string;
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly LeaveHouseholdDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly LeaveSeatBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: uuid
       * @description The seat that leads from now on; needed when the lead leaves.
       */
      readonly newLead?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'work-done' | 'not-mine' | 'changed-job' | 'asked-to-leave';
    };
    readonly LegalGroundListView: {
      readonly items: readonly components['schemas']['LegalGroundView'][];
      /** @description The version of the list. */
      readonly policyVersion: string;
    };
    readonly LegalGroundView: {
      readonly citation: string;
      /** Format: date */
      readonly effectiveFrom: string;
      /** Format: date */
      readonly effectiveTo?: string;
      /** @description The catalogue of words has `law.<id>` and `law.<id>.ask`. */
      readonly id: string;
      /** @description Whom to ask about it. */
      readonly program: string;
      readonly source: string;
      /** @description Whether somebody has read it in its source for this list. */
      readonly verified: boolean;
    };
    readonly LogContactBody: {
      /** @enum {string} */
      readonly channel: 'phone' | 'web' | 'mobile' | 'in-person-agency' | 'in-person-community' | 'mail' | 'partner-system' | 'outreach';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly direction: 'in' | 'out';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description What the person said, verbatim. */
      readonly ownWords?: string;
      readonly reached: boolean;
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      readonly summary: string;
      /** @enum {string} */
      readonly withWhom: 'person' | 'family' | 'partner' | 'other';
    };
    readonly LookAnswerView: {
      /** Format: date-time */
      readonly at: string;
      readonly who: components['schemas']['LookerView'];
      readonly words: string | null;
    };
    readonly LookedAtView: {
      readonly id: string | null;
      readonly kind: string | null;
    };
    readonly LookedBody: {
      /** @description Up to where everything was seen. */
      readonly position: string;
    };
    readonly LookedView: {
      /** Format: date-time */
      readonly lookedAt: string;
      readonly position: string;
    };
    readonly LookerView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly LookQuestionView: {
      readonly answer?: components['schemas']['LookAnswerView'];
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly questionId: string;
      /** @description In their own words, verbatim. */
      readonly words: string | null;
    };
    readonly LookView: {
      readonly allowed: boolean;
      /** Format: date-time */
      readonly at: string;
      readonly id: string;
      /** @description What was asked for. */
      readonly permission: string;
      /** @description That the person said that this look is not right. */
      readonly question?: components['schemas']['LookQuestionView'];
      /** @description The rule that decided. */
      readonly reason: string;
      readonly resource: components['schemas']['LookedAtView'];
      readonly who: components['schemas']['LookerView'];
    };
    readonly MarkNotSamePersonDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: uuid
       * @description The contact whose person is not this one, while nobody is identified there yet.
       */
      readonly intakeId?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly otherPersonId?: string;
    };
    readonly MatchReasonView: {
      /** @description Key of the catalogue. */
      readonly code: string;
      /** @enum {string} */
      readonly kind: 'same' | 'near' | 'different';
      readonly words: string;
    };
    readonly MeasureBeingCounted: {
      readonly id: string;
      readonly title: string;
    };
    readonly MeasureBody: {
      /** @enum {string} */
      readonly by: 'county' | 'program' | 'month' | 'language';
      readonly definition: components['schemas']['MeasureDefinitionBody'];
      readonly id: string;
      /** @description How many are listed but not counted, by reason. */
      readonly listedNotCounted: {
        readonly [key: string]: number;
      };
      /** @enum {string} */
      readonly members: 'contacts' | 'outcomes' | 'reviews';
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly period: components['schemas']['PeriodBody'];
      readonly rows: readonly components['schemas']['MeasureRow'][];
      readonly stamp: components['schemas']['MeasureStamp'];
      readonly target: number;
      readonly threshold: number;
      readonly title: string;
      readonly trend: readonly components['schemas']['TrendMonth'][];
      readonly value: components['schemas']['RateBody'];
    };
    readonly MeasureDefinitionBody: {
      /** @enum {string|null} */
      readonly dayKind: 'business' | 'calendar' | null;
      readonly days: number | null;
      /** Format: date */
      readonly effectiveFrom: string;
      readonly source: string;
      /** @description True: example numbers, not read in their source. */
      readonly unverified: boolean;
      readonly version: string;
      readonly words: string;
    };
    readonly MeasureList: {
      /** @description Those that are counted anew after an update: no number before it is whole. */
      readonly beingCounted: readonly components['schemas']['MeasureBeingCounted'][];
      readonly items: readonly components['schemas']['MeasureListItem'][];
    };
    readonly MeasureListItem: {
      readonly denominator: number;
      readonly id: string;
      /** @description Lower end of the 95 % Wilson interval. */
      readonly lower: number | null;
      /** @description Days until it happened: business days or calendar days, as `definition.dayKind` says. */
      readonly medianDays: number | null;
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly numerator: number;
      readonly period: components['schemas']['PeriodBody'];
      /** @description Unrounded; null where there is nobody to count. */
      readonly share: number | null;
      readonly target: number;
      readonly threshold: number;
      readonly title: string;
      /** @description Upper end of the 95 % Wilson interval. */
      readonly upper: number | null;
      /** @enum {string} */
      readonly verdict: 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
      readonly words: string;
    };
    readonly MeasureMembers: {
      readonly items: readonly components['schemas']['MemberBody'][];
      readonly next?: string;
      /** @description Of all members of the question, whatever part of them is listed. */
      readonly reasons: readonly components['schemas']['ReasonBody'][];
      /** @description Members that the filter lets through. */
      readonly total: number;
    };
    readonly MeasureProgressBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * @description With an instrument: about which need; the goal’s, if left out.
       * @enum {string}
       */
      readonly domain?:
        | 'food'
        | 'housing'
        | 'health-care'
        | 'stable-income'
        | 'child-care'
        | 'child-support'
        | 'crisis'
        | 'home-based-care'
        | 'safety'
        | 'opportunity';
      /**
       * @description Which scale; the goal’s own measure, if left out.
       * @enum {string}
       */
      readonly instrument?: 'own-rating' | 'worry' | 'goal-attainment';
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description In the unit of the goal; with an instrument, on its scale. */
      readonly value: number;
    };
    readonly MeasureRow: {
      readonly denominator: number;
      /** @description A code of the breakdown. */
      readonly key: string;
      readonly label: string;
      /** @description Lower end of the 95 % Wilson interval. */
      readonly lower: number | null;
      /** @description Days until it happened: business days or calendar days, as `definition.dayKind` says. */
      readonly medianDays: number | null;
      /** @description True for an authority: its counties have rows of their own, so it is not added again. */
      readonly notAddedAgain: boolean;
      readonly numerator: number;
      /** @description Unrounded; null where there is nobody to count. */
      readonly share: number | null;
      /** @description Upper end of the 95 % Wilson interval. */
      readonly upper: number | null;
      /** @enum {string} */
      readonly verdict: 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
    };
    readonly MeasureStamp: {
      /** Format: date-time */
      readonly asKnownAt: string | null;
      /** @example first-service-within-14-days/1 */
      readonly definition: string;
      /** @example first-service-within-14-days/1 */
      readonly policy: string;
      readonly position: string;
    };
    readonly MemberBody: {
      /** @enum {string} */
      readonly counts: 'yes' | 'no' | 'listed';
      readonly county: string;
      /** Format: date */
      readonly day: string;
      readonly days?: number;
      readonly events: readonly components['schemas']['MemberEventBody'][];
      /**
       * Format: uuid
       * @description Id of the intake, of the outcome, or of the event that planned the review.
       */
      readonly memberId: string;
      /** @description Only where you may see this person. */
      readonly name?: string;
      /**
       * Format: uuid
       * @description Only where you may see this person.
       */
      readonly personId?: string;
      readonly program: string;
      readonly reason: string;
      readonly words: string;
    };
    readonly MemberDto: {
      /** Format: uuid */
      readonly personId: string;
      /** @enum {string} */
      readonly role: 'head' | 'partner' | 'child' | 'parent' | 'grandparent' | 'other';
    };
    readonly MemberEventBody: {
      /** @description Id of the worker or person who recorded it. */
      readonly by: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly position: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly type: string;
    };
    readonly MemberView: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      readonly role: string;
    };
    readonly MilestoneView: {
      readonly id: string;
      /** Format: date-time */
      readonly reachedAt?: string;
    };
    readonly MyDayView: {
      readonly items: readonly components['schemas']['QueueItemView'][];
      readonly next?: string;
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly queues: readonly components['schemas']['QueueCountView'][];
      readonly total: number;
    };
    readonly NameBarrierBody: {
      /**
       * @description Which kind it is, beside the words.
       * @enum {string}
       */
      readonly code?:
        | 'transport'
        | 'language'
        | 'child-care'
        | 'debt'
        | 'documents'
        | 'phone-or-internet'
        | 'work-hours'
        | 'criminal-record'
        | 'eviction-record'
        | 'health'
        | 'immigration-worry'
        | 'safety-worry'
        | 'distance'
        | 'another';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly words: string;
    };
    readonly NameView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      readonly family: string;
      readonly given: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      /** @enum {string} */
      readonly use: 'usual' | 'legal' | 'former' | 'nickname';
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
    };
    readonly NeedsDto: {
      /** @enum {string} */
      readonly 'child-care': 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly 'child-support': 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly crisis: 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly food: 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly 'health-care': 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly 'home-based-care': 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly housing: 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly opportunity: 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly safety: 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
      /** @enum {string} */
      readonly 'stable-income': 'yes' | 'no' | 'not-said' | 'declined' | 'dont-know';
    };
    readonly NeedSourceView: {
      /** Format: date-time */
      readonly at: string;
      /** @description Of a contact. */
      readonly channel?: string;
      /**
       * @description Said in a contact, or found by a screening.
       * @enum {string}
       */
      readonly how: 'heard' | 'found';
      /** @description Of a screening, with its version. */
      readonly instrument?: string;
      /** Format: uuid */
      readonly intakeId: string;
      /**
       * Format: uuid
       * @description Of a screening.
       */
      readonly triageId?: string;
      /** @description Who asked. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly NextBuildView: {
      /** @description Whether some process has its code. */
      readonly attended: boolean;
      readonly build: number;
      readonly done: number;
      readonly secondsLeft: number | null;
      /**
       * @description refused: it differs from what is shown, and waits for a person.
       * @enum {string}
       */
      readonly status: 'building' | 'refused';
      readonly version: number;
    };
    readonly NextDateView: {
      /** @description Of a deadline: what is due. */
      readonly code?: string;
      /** Format: date */
      readonly day: string;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'task' | 'action' | 'deadline';
      /** @description Its day is over and it is not done. */
      readonly late: boolean;
      readonly program?: string;
      readonly who?: components['schemas']['CaseWhoView'];
      readonly words: string | null;
    };
    readonly NextReviewView: {
      /** Format: date */
      readonly dueOn: string;
      /** @enum {string} */
      readonly status: 'planned' | 'due' | 'overdue';
    };
    readonly NextStepView: {
      /** Format: uuid */
      readonly actionId: string;
      /** @enum {string} */
      readonly doer: 'worker' | 'partner' | 'family';
      /** Format: date */
      readonly dueOn: string | null;
      /** @description Program or organisation that answers for it, or `family`. */
      readonly owner: string;
      /** @enum {string} */
      readonly state: 'agreed' | 'started';
      readonly title: string | null;
      /** @description Who does it. */
      readonly who?: components['schemas']['PlanWhoView'];
    };
    readonly NoSessionAnswer: {
      readonly demo: boolean;
      /** @description Whom one may sign in as, in the demo world. */
      readonly people?: readonly components['schemas']['DemoPersonView'][];
      /** @enum {boolean} */
      readonly signedIn: false;
    };
    readonly NoticeView: {
      /** Format: date */
      readonly effectiveFrom: string;
      /** @description There is no text in the language asked for: an interpreter has to read this one. */
      readonly fallback: boolean;
      /** @description Of the text. */
      readonly language: string;
      /** @description The four parts of the law in their order, and a question. */
      readonly sentences: readonly string[];
      readonly source: string;
      readonly unverified: boolean;
      readonly version: string;
    };
    readonly NotSaidView: {
      /** Format: date-time */
      readonly at: string;
      /** @enum {string} */
      readonly because: 'did-not-want-to-say' | 'not-asked';
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly OfferedStrengthsView: {
      /** @description By person, the newest first. */
      readonly items: readonly components['schemas']['OfferedStrengthView'][];
    };
    readonly OfferedStrengthView: {
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly personId: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      /** Format: uuid */
      readonly strengthId: string;
      /** @description Who wrote it down. */
      readonly who: components['schemas']['PlanWhoView'];
      /** @description As they were written down, verbatim. */
      readonly words: string;
    };
    readonly OfferSeatBody: {
      /** @description Who is asked. The directory says of which organisation they are. */
      readonly actorId: string;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * @description As the directory has it.
       * @enum {string}
       */
      readonly kind?: 'worker' | 'partner' | 'family';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description As the directory has it. */
      readonly organization?: string;
      /**
       * @description For which of their programs.
       * @enum {string}
       */
      readonly program?: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
      /** @enum {string} */
      readonly seatRole?: 'lead' | 'member';
    };
    readonly OfferServicesBody: {
      readonly chosen?: readonly (
        | 'food-support'
        | 'emergency-food'
        | 'cash-assistance'
        | 'shelter'
        | 'housing-search'
        | 'rent-help'
        | 'utility-help'
        | 'child-care-help'
        | 'support-order'
        | 'health-coverage'
        | 'home-care'
        | 'safety-planning'
        | 'crisis-counselling'
        | 'job-training'
        | 'transport'
        | 'school-support'
      )[];
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly declined?: readonly (
        | 'food-support'
        | 'emergency-food'
        | 'cash-assistance'
        | 'shelter'
        | 'housing-search'
        | 'rent-help'
        | 'utility-help'
        | 'child-care-help'
        | 'support-order'
        | 'health-coverage'
        | 'home-care'
        | 'safety-planning'
        | 'crisis-counselling'
        | 'job-training'
        | 'transport'
        | 'school-support'
      )[];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly offered: readonly (
        | 'food-support'
        | 'emergency-food'
        | 'cash-assistance'
        | 'shelter'
        | 'housing-search'
        | 'rent-help'
        | 'utility-help'
        | 'child-care-help'
        | 'support-order'
        | 'health-coverage'
        | 'home-care'
        | 'safety-planning'
        | 'crisis-counselling'
        | 'job-training'
        | 'transport'
        | 'school-support'
      )[];
    };
    readonly OpenCaseBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: uuid
       * @description The household whom the case is for; the person alone, if left out.
       */
      readonly householdId?: string;
      /** @description The response level, as the triage assigned it. */
      readonly level?: string;
      /** @description What the family is called, such as “Yang-Lindqvist household”. */
      readonly name: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly programs: readonly components['schemas']['OpenCaseProgram'][];
      readonly seats: readonly components['schemas']['OpenCaseSeat'][];
      /** Format: uuid */
      readonly triageId: string;
    };
    readonly OpenCaseProgram: {
      /** @description Who of the case; all, if left out. */
      readonly personIds?: readonly string[];
      /** @enum {string} */
      readonly program: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
    };
    readonly OpenCaseSeat: {
      /** @description Who is asked. The directory says of which organisation they are. */
      readonly actorId: string;
      /**
       * @description As the directory has it.
       * @enum {string}
       */
      readonly kind?: 'worker' | 'partner' | 'family';
      /** @description As the directory has it. */
      readonly organization?: string;
      /** @enum {string} */
      readonly program?: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
      /** @enum {string} */
      readonly seatRole?: 'lead' | 'member';
    };
    readonly OptionReadingView: {
      readonly code: string;
      readonly text: string;
    };
    readonly OrderServiceBody: {
      /** @description Whom of the people of the plan it is for; left out: all of them. */
      readonly aboutIds?: readonly string[];
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly goalId: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /**
       * @description The program that pays or orders.
       * @enum {string}
       */
      readonly program?: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
      /**
       * @description Who gives it.
       * @enum {string}
       */
      readonly provider:
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council';
      /** @enum {string} */
      readonly service:
        | 'food-support'
        | 'emergency-food'
        | 'cash-assistance'
        | 'shelter'
        | 'housing-search'
        | 'rent-help'
        | 'utility-help'
        | 'child-care-help'
        | 'support-order'
        | 'health-coverage'
        | 'home-care'
        | 'safety-planning'
        | 'crisis-counselling'
        | 'job-training'
        | 'transport'
        | 'school-support';
    };
    readonly OutcomeView: {
      readonly goals: readonly components['schemas']['GoalView'][];
      /** @description One of the six. */
      readonly outcome: string;
    };
    readonly OutlinedGoalView: {
      /** Format: uuid */
      readonly goalId: string;
      readonly need: string;
      readonly outcome: string;
      /** Format: date-time */
      readonly saidAt: string;
      /** @enum {string} */
      readonly saidBy: 'person' | 'family' | 'worker';
      readonly title: string | null;
      /** @description In the person’s own words, verbatim. */
      readonly words: string | null;
    };
    readonly OwnWordsView: {
      /** Format: date-time */
      readonly at: string;
      readonly who: components['schemas']['TakerView'];
      /** @description Verbatim. */
      readonly words: string;
    };
    readonly ParkedKeysView: {
      /** @description The longest waiting first, 200 at most. */
      readonly items: readonly components['schemas']['ParkedKeyView'][];
      readonly total: number;
    };
    readonly ParkedKeyView: {
      /** @description How many events wait behind the one that it stopped at. */
      readonly behind: number;
      /** @description Of the error; never its message. */
      readonly code: string;
      /** Format: uuid */
      readonly eventId: string;
      readonly eventType: string | null;
      /** @description A row, a stream or a command: ids only. */
      readonly key: string;
      readonly position: string;
      readonly projection: string;
      /** @description False while its tables are still being built. */
      readonly shown: boolean;
      /**
       * Format: date-time
       * @description Since then it is not up to date.
       */
      readonly since: string;
    };
    readonly PastFactView: {
      readonly channel?: string;
      readonly checked: readonly components['schemas']['FactCheckedView'][];
      readonly consentId?: string;
      /** @description It was wrong. */
      readonly corrected?: components['schemas']['FactCorrectedView'];
      /** @description It is no longer used. */
      readonly ended?: components['schemas']['FactStepView'];
      /** @description The person’s data was erased. */
      readonly erased: boolean;
      /** Format: uuid */
      readonly eventId: string;
      readonly eventType: string;
      /** @description The form or instrument, with its version. */
      readonly instrumentVersion?: string;
      /**
       * Format: uuid
       * @description The contact in which it was told.
       */
      readonly intakeId?: string;
      /**
       * Format: date-time
       * @description When it was true.
       */
      readonly occurredAt: string;
      readonly policyVersion?: string;
      readonly program?: string;
      /**
       * Format: date-time
       * @description When it was learnt.
       */
      readonly recordedAt: string;
      /**
       * @description Who said it.
       * @enum {string}
       */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly schemaVersion: number;
      /** @description It stands now. */
      readonly stands: boolean;
      /** @description Absent once the person was erased. */
      readonly value?: components['schemas']['FactValueView'];
      /** @description A worker, or the person. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly PastFieldView: {
      readonly field: string;
      /** @description The newest first. */
      readonly values: readonly components['schemas']['PastValueView'][];
    };
    readonly PastValueView: {
      readonly channel?: string;
      readonly consentId?: string;
      /** @description The person’s data was erased. */
      readonly erased: boolean;
      /** Format: uuid */
      readonly eventId: string;
      readonly eventType: string;
      /** @description The form or instrument, with its version. */
      readonly instrumentVersion?: string;
      /** @description It was typed but never saved: both values are kept. */
      readonly kept?: components['schemas']['KeptView'];
      /**
       * Format: date-time
       * @description When it was true.
       */
      readonly occurredAt: string;
      readonly policyVersion?: string;
      /** @description Why it was changed. */
      readonly reason?: string;
      /**
       * Format: date-time
       * @description When it was learnt.
       */
      readonly recordedAt: string;
      readonly schemaVersion: number;
      /** @description It stands now. */
      readonly stands: boolean;
      /** @description As text; null where it was cleared. */
      readonly value: string | null;
      /** @description A worker or a person of the family. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly PeriodBody: {
      /** @example 2026-07 */
      readonly from: string;
      readonly key: string;
      /** @example 2026-09 */
      readonly to: string;
    };
    readonly PersonalStepDto: {
      /** @description Whom of the people of the plan it is about; left out: all of them. */
      readonly aboutIds?: readonly string[];
      /** @description Id of the worker or family member who does it. */
      readonly actorId?: string;
      /** @enum {string} */
      readonly doer: 'worker' | 'partner' | 'family';
      /** Format: date */
      readonly dueOn?: string;
      /**
       * @description Who answers for it.
       * @enum {string}
       */
      readonly owner:
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family';
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /** @description Id of the step in the template. */
      readonly step: string;
      readonly title: string;
    };
    readonly PersonCaseView: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      /** @description Programs that are enrolled now. */
      readonly programs: readonly string[];
      /** @enum {string} */
      readonly role: 'primary' | 'member';
      /** @enum {string} */
      readonly state: 'open' | 'closed';
    };
    readonly PersonMatchesView: {
      readonly items: readonly components['schemas']['PersonMatchView'][];
    };
    readonly PersonMatchView: {
      readonly county?: string;
      /** @enum {string} */
      readonly likelihood: 'very-likely' | 'likely' | 'possible';
      readonly name: string;
      /** Format: uuid */
      readonly personId: string;
      readonly reasons: readonly components['schemas']['MatchReasonView'][];
      readonly score: number;
      /** Format: date */
      readonly since: string;
    };
    readonly PersonNeedsView: {
      /** @description In the order of the ten. */
      readonly items: readonly components['schemas']['PersonNeedView'][];
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
    };
    readonly PersonNeedView: {
      /** @description One of the ten. */
      readonly need: string;
      /** @description The newest first. */
      readonly sources: readonly components['schemas']['NeedSourceView'][];
    };
    readonly PersonPlanView: {
      /** Format: uuid */
      readonly caseId: string;
      /** Format: uuid */
      readonly id: string;
    };
    readonly PersonView: {
      readonly addresses: readonly components['schemas']['AddressView'][];
      readonly age?: number;
      readonly alerts: readonly components['schemas']['AlertView'][];
      /** @description Commands that are allowed now. */
      readonly allowed: readonly string[];
      readonly birthDate?: components['schemas']['BirthDateView'];
      /** @description Those that the reader may see; the open ones first. */
      readonly cases: readonly components['schemas']['PersonCaseView'][];
      readonly communicationNeeds: readonly components['schemas']['CommunicationNeedView'][];
      readonly contactPoints: readonly components['schemas']['ContactPointView'][];
      readonly groups?: components['schemas']['GroupsView'];
      readonly household?: components['schemas']['HouseholdView'];
      /** Format: uuid */
      readonly id: string;
      readonly language?: components['schemas']['LanguageView'];
      readonly name: string;
      readonly names: readonly components['schemas']['NameView'][];
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      /** @description The one plan: that of the first case. */
      readonly plan?: components['schemas']['PersonPlanView'];
      readonly revision: number;
      /** @enum {string} */
      readonly status: 'registered' | 'erased';
      readonly strengths: readonly components['schemas']['StrengthView'][];
    };
    readonly PhoneDto: {
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      /** @description What is safe on it; empty: nothing is. */
      readonly safeFor: readonly ('call' | 'text' | 'voicemail' | 'mail')[];
      readonly value: string;
    };
    readonly PlanBoardView: {
      /** @description Steps of goals that this reader may not see. */
      readonly actionsWithoutGoal: readonly components['schemas']['ActionView'][];
      readonly agreed?: components['schemas']['AgreedView'];
      readonly allowed: readonly string[];
      /** Format: date-time */
      readonly asOf?: string;
      readonly barriers: readonly components['schemas']['CircumstanceView'][];
      /** Format: uuid */
      readonly caseId: string;
      /** @description Whether the plan has changed since that version. */
      readonly changedSince: boolean;
      readonly closed?: components['schemas']['PlanClosedView'];
      readonly conflicts: readonly components['schemas']['ConflictView'][];
      readonly declined?: components['schemas']['DeclinedView'];
      /** @description What does not help, or stand in the way, any more. */
      readonly ended: readonly components['schemas']['CircumstanceView'][];
      /** Format: uuid */
      readonly id: string;
      /** @description True of the first goals of a long plan; absent where all of it is here. */
      readonly isPart?: boolean;
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      /** @description The six outcomes, always in the same order. */
      readonly outcomes: readonly components['schemas']['OutcomeView'][];
      readonly personIds: readonly string[];
      readonly proposed?: components['schemas']['StatedView'];
      readonly review?: components['schemas']['NextReviewView'];
      /** @description Newest first. */
      readonly reviews: readonly components['schemas']['PlanReviewView'][];
      /** @description Of the last change to a goal or an action that the reader sees. */
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'draft' | 'proposed' | 'agreed' | 'closed';
      readonly strengths: readonly components['schemas']['CircumstanceView'][];
      /** @description The last version that was proposed. */
      readonly version: number;
    };
    readonly PlanClosedView: {
      /** Format: date-time */
      readonly at: string;
      readonly reason: string;
      readonly who: components['schemas']['PlanWhoView'];
      readonly words: string | null;
    };
    readonly PlanComparisonView: {
      readonly from: components['schemas']['ComparedSideView'];
      /** @description In the order of the plan. */
      readonly items: readonly components['schemas']['ItemChangeView'][];
      readonly to: components['schemas']['ComparedSideView'];
      /** @description Items that say the same on both sides. */
      readonly unchanged: number;
    };
    readonly PlanOutlineView: {
      /** @description Open goals that the reader may see. */
      readonly goals: readonly components['schemas']['OutlinedGoalView'][];
      /** Format: uuid */
      readonly id: string;
      /** @description What can be done now and is due first. */
      readonly next?: components['schemas']['NextStepView'];
      /** @enum {string} */
      readonly state: 'draft' | 'proposed' | 'agreed' | 'closed';
    };
    readonly PlanReviewItemView: {
      /** Format: uuid */
      readonly caseId: string;
      readonly caseName: string | null;
      readonly county: string;
      /** Format: date */
      readonly dueOn: string;
      /** @description How many reviews were held. */
      readonly held: number;
      /** Format: date-time */
      readonly lastHeldAt?: string;
      readonly lead?: components['schemas']['ReviewLeadView'];
      /** @description How many were not held in time. */
      readonly missed: number;
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      /** Format: uuid */
      readonly planId: string;
      readonly programs: readonly string[];
      /** @enum {string} */
      readonly standing: 'overdue' | 'due' | 'planned';
    };
    readonly PlanReviewsView: {
      /** @description With the same county and program; whatever the standing. */
      readonly counts: components['schemas']['ReviewCountsView'];
      readonly items: readonly components['schemas']['PlanReviewItemView'][];
      readonly next?: string;
      /** @description How many there are of this standing. */
      readonly total: number;
    };
    readonly PlanReviewView: {
      /** Format: date-time */
      readonly at: string;
      readonly decided: string | null;
      /** Format: uuid */
      readonly eventId: string;
      /** Format: date */
      readonly nextOn: string;
      /** @description Sooner than the policy asks. */
      readonly sooner: boolean;
      readonly soonerBecause: string | null;
      /** @description Ids of people and workers. */
      readonly tookPart: readonly string[];
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly PlanTemplateListView: {
      readonly items: readonly components['schemas']['PlanTemplateView'][];
      /** @description The version of the list. */
      readonly policyVersion: string;
    };
    readonly PlanTemplateView: {
      /** @description The catalogue of words has `template.<id>`. */
      readonly id: string;
      /** @description Needs that it is made for. */
      readonly needs: readonly string[];
      readonly outcome: string;
      readonly source: string;
      readonly stages: readonly components['schemas']['TemplateStageView'][];
      /** @description Whether somebody has checked that source. */
      readonly verified: boolean;
      readonly version: string;
    };
    readonly PlanVersionsView: {
      /** @description Whether the plan has changed since the last of them. */
      readonly changedSince: boolean;
      /** @description The newest first. */
      readonly items: readonly components['schemas']['PlanVersionView'][];
    };
    readonly PlanVersionView: {
      readonly answers: readonly components['schemas']['VersionAnswerView'][];
      /** Format: date-time */
      readonly at: string;
      /**
       * Format: date-time
       * @description As of this moment the plan is this version.
       */
      readonly recordedAt: string;
      readonly version: number;
      /** @description Who proposed it. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly PlanWhoView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly PresenceAnswer: {
      /** @description Say it again after so many milliseconds; who is silent for longer than two of them is gone. */
      readonly everyMs: number;
      /** @description The others who have this case open now; items that you may not see are left out. */
      readonly here: readonly components['schemas']['PresentView'][];
    };
    readonly PresenceBody: {
      /**
       * Format: uuid
       * @description The case that is open.
       */
      readonly caseId: string;
      /** @description The field that is being edited, such as dueOn. */
      readonly field?: string;
      /**
       * Format: uuid
       * @description The goal, action or other item of it that is open for editing.
       */
      readonly itemId?: string;
    };
    readonly PresentView: {
      readonly field?: string;
      /** Format: uuid */
      readonly itemId?: string;
      readonly who: components['schemas']['PresentWorker'];
    };
    readonly PresentWorker: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
    };
    readonly Problem: {
      readonly allowedNow?: readonly string[];
      /** @description Stable. */
      readonly code: string;
      /** @description A sentence that a person can act on. */
      readonly detail: string;
      readonly errors?: readonly {
        readonly message: string;
        /** @description JSON pointer of the field. */
        readonly pointer: string;
        /** @description Which rule of the shape it breaks, for words in another language. */
        readonly rule?: string;
      }[];
      /**
       * Format: uuid
       * @description What to tell whoever helps.
       */
      readonly reference: string;
      readonly status: number;
      readonly title: string;
      /** @example urn:throughline:plan.goal-closed */
      readonly type: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ProgressView: {
      /**
       * Format: date-time
       * @description When it was true.
       */
      readonly at: string;
      readonly note: string | null;
      /** Format: uuid */
      readonly progressId: string;
      /** @description Why it was corrected. */
      readonly reason: string | null;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly value: number;
      /** @description What had been stated before; all values stay. */
      readonly was: readonly components['schemas']['WasValueView'][];
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly ProjectionsView: {
      readonly head: string;
      readonly items: readonly components['schemas']['ProjectionView'][];
    };
    readonly ProjectionView: {
      readonly build: number;
      /** @description Code of what holds it up. */
      readonly error: string | null;
      /** @description How far its slowest shard is behind the log. */
      readonly lag: number;
      /** @enum {string} */
      readonly lagIn: 'positions' | 'bytes';
      readonly name: string;
      readonly next?: components['schemas']['NextBuildView'];
      /** @description Whether every shard of it has a process that works at it. */
      readonly owned: boolean;
      readonly parked: number;
      /** Format: date-time */
      readonly parkedSince: string | null;
      readonly position: string;
      /** @description How many work at it at once. */
      readonly shards: number;
      readonly version: number;
    };
    readonly ProposePlanBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly ProvideInformationDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description Kinds of facts, or the events that told them. */
      readonly confirmed: readonly string[];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly QuestionLookBody: {
      /** @description Which look, as `GET /api/access-log` names it. */
      readonly lookId: string;
      /** @description What is not right about it, in the person’s own words; kept verbatim. */
      readonly words?: string;
    };
    readonly QuestionReadingView: {
      readonly id: string;
      readonly options: readonly components['schemas']['OptionReadingView'][];
      readonly text: string;
    };
    readonly QuestionView: {
      /** @description One of the core questions of the instrument. */
      readonly core: boolean;
      readonly domain: string;
      readonly id: string;
      readonly loinc?: string;
      /** @description Many options may hold. */
      readonly multi: boolean;
      readonly need: string;
      readonly options: readonly components['schemas']['AnswerOptionView'][];
      /** @description Null where the owner of the words has not agreed that they are shown. */
      readonly text: string | null;
    };
    readonly QueueCountView: {
      readonly count: number;
      /** @enum {string} */
      readonly key: 'to-do' | 'intakes' | 'triage' | 'plan-conflicts' | 'cases';
    };
    readonly QueueItemView: {
      /** Format: uuid */
      readonly caseId?: string;
      /** @enum {string} */
      readonly due: 'overdue' | 'today' | 'this-week' | 'next-two-weeks' | 'later' | 'none';
      /** Format: date-time */
      readonly dueAt?: string;
      /** Format: date */
      readonly dueOn: string | null;
      readonly forWhom: string;
      /**
       * Format: date-time
       * @description Since when what it waited for is over.
       */
      readonly freeSince?: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      readonly intakeId?: string;
      /** @enum {string} */
      readonly kind:
        | 'task'
        | 'action'
        | 'action-request'
        | 'deadline'
        | 'escalation'
        | 'review'
        | 'conflict'
        | 'look-question'
        | 'intake'
        | 'triage'
        | 'open-case'
        | 'case';
      /** @description Address of the page in the web app. */
      readonly link: string;
      /** @description And which look it is. */
      readonly look?: components['schemas']['QueueLookView'];
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      /**
       * Format: uuid
       * @description Of a look that a person questioned: whose look-question it is.
       */
      readonly personId?: string;
      /** Format: uuid */
      readonly planId?: string;
      readonly program?: string;
      /** Format: date-time */
      readonly since: string;
      /** @description In words, or a key of the catalogue of words. */
      readonly title: string;
      /** Format: uuid */
      readonly triageId?: string;
      /** @description It cannot begin yet: what it waits for is still to be done. */
      readonly waits?: boolean;
      readonly why?: string;
    };
    readonly QueueLookerView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly QueueLookView: {
      /** @description False: they were not let in. */
      readonly allowed: boolean;
      /** Format: date-time */
      readonly at: string;
      readonly who: components['schemas']['QueueLookerView'];
    };
    readonly RateBody: {
      readonly denominator: number;
      /** @description Lower end of the 95 % Wilson interval. */
      readonly lower: number | null;
      /** @description Days until it happened: business days or calendar days, as `definition.dayKind` says. */
      readonly medianDays: number | null;
      readonly numerator: number;
      /** @description Unrounded; null where there is nobody to count. */
      readonly share: number | null;
      /** @description Upper end of the 95 % Wilson interval. */
      readonly upper: number | null;
      /** @enum {string} */
      readonly verdict: 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
    };
    readonly ReadingView: {
      readonly language: string;
      readonly questions: readonly components['schemas']['QuestionReadingView'][];
      /**
       * @description No native speaker has reviewed it.
       * @enum {string}
       */
      readonly review: 'unreviewed';
    };
    readonly ReasonBody: {
      readonly code: string;
      readonly count: number;
      /** @enum {string} */
      readonly counts: 'yes' | 'no' | 'listed';
      readonly words: string;
    };
    readonly ReassignTaskBody: {
      readonly actorId: string;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason: string;
    };
    readonly RecommendationView: {
      /** Format: date-time */
      readonly at: string;
      readonly level: string;
      readonly policyVersion: string;
      /** @description The rows of the policy that hold. */
      readonly rules: readonly components['schemas']['FiredRuleView'][];
      /** Format: uuid */
      readonly screeningId?: string;
    };
    readonly RecommendLevelBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /**
       * Format: uuid
       * @description The completed screening to go by; without it only the stated needs count.
       */
      readonly screeningId?: string;
    };
    readonly RecordAddressDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly county: '27039' | '27109' | '27147' | 'tribe-prairie-island';
      /** Format: uuid */
      readonly intakeId?: string;
      readonly lines: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
    };
    readonly RecordAttendanceBody: {
      /** @enum {string} */
      readonly attendance: 'came' | 'did-not-come' | 'cancelled-by-provider';
      /**
       * @description Why they did not come, if they said it.
       * @enum {string}
       */
      readonly because?: 'no-ride' | 'work' | 'ill' | 'child-care' | 'not-told' | 'forgot' | 'weather' | 'did-not-want-to' | 'another';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly itemId: string;
      /** @enum {string} */
      readonly itemKind: 'service' | 'action';
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly RecordBirthDateDto: {
      /** @description YYYY, YYYY-MM or YYYY-MM-DD. */
      readonly birthDate: string;
      readonly birthEstimated?: boolean;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly intakeId?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
    };
    readonly RecordCommunicationNeedDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly interpreter: boolean;
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      readonly note?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly RecordContactPointDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly intakeId?: string;
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description What is safe on it; empty: nothing is. */
      readonly safeFor: readonly ('call' | 'text' | 'voicemail' | 'mail')[];
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly value: string;
    };
    readonly RecordDemographicsDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly groups: readonly (
        | 'american-indian-alaska-native'
        | 'asian'
        | 'black'
        | 'hispanic-latino'
        | 'middle-eastern-north-african'
        | 'native-hawaiian-pacific-islander'
        | 'white'
        | 'another'
        | 'not-asked'
        | 'declined'
      )[];
      /** Format: uuid */
      readonly intakeId?: string;
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
    };
    readonly RecordedAsBody: {
      /** Format: uuid */
      readonly personId: string;
      /** Format: uuid */
      readonly strengthId: string;
    };
    readonly RecordNameDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description Family names as the person writes them; empty for somebody with one name. */
      readonly family: string;
      readonly given: string;
      /** Format: uuid */
      readonly intakeId?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      /** @enum {string} */
      readonly use?: 'usual' | 'legal' | 'former' | 'nickname';
    };
    readonly RecordOutcomeBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly contributingPrograms: readonly ('housing' | 'food-cash' | 'child-support' | 'child-protection')[];
      /** @description What shows it. */
      readonly evidence: string;
      /** @description Measured values and attendance of this goal that show it. */
      readonly evidenceIds?: readonly string[];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly result: 'achieved' | 'partly' | 'not-achieved' | 'no-longer-wanted';
    };
    readonly RecordRelationshipDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly fromPersonId: string;
      /** @enum {string} */
      readonly kind:
        'parent-of' | 'child-of' | 'partner-of' | 'former-partner-of' | 'sibling-of' | 'grandparent-of' | 'guardian-of' | 'other';
      /** @description True: never pass on how one can reach the other. */
      readonly noContact: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly toPersonId: string;
    };
    readonly RecordStrengthDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** Format: uuid */
      readonly intakeId?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly words: string;
    };
    readonly RegisterPersonDto: {
      /** @description YYYY, YYYY-MM or YYYY-MM-DD: about is fine. */
      readonly birthDate?: string;
      readonly birthEstimated?: boolean;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly county?: '27039' | '27109' | '27147' | 'tribe-prairie-island';
      /** @description Family names as the person writes them; empty for somebody with one name. */
      readonly family: string;
      /** @description Given names as the person writes them. */
      readonly given: string;
      readonly groups?: readonly (
        | 'american-indian-alaska-native'
        | 'asian'
        | 'black'
        | 'hispanic-latino'
        | 'middle-eastern-north-african'
        | 'native-hawaiian-pacific-islander'
        | 'white'
        | 'another'
        | 'not-asked'
        | 'declined'
      )[];
      /** @enum {string} */
      readonly language?: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly phones?: readonly components['schemas']['PhoneDto'][];
      readonly source?: components['schemas']['SaidDto'];
      /** @enum {string} */
      readonly use?: 'usual' | 'legal' | 'former' | 'nickname';
    };
    readonly RemoveBarrierBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly reason?: string;
    };
    readonly ReopenCaseBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'asked-again' | 'closed-by-mistake' | 'new-need';
    };
    readonly ReopenGoalBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'asked-again' | 'closed-by-mistake' | 'new-need';
    };
    readonly ReopenPlanBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly reason: 'asked-again' | 'closed-by-mistake' | 'new-need';
    };
    readonly RequestAnswerView: {
      /** Format: date-time */
      readonly at: string;
      /**
       * Format: date
       * @description The day that the step was moved to.
       */
      readonly dueOn?: string;
      readonly who: components['schemas']['PlanWhoView'];
      /** @description In words, where somebody answered so. */
      readonly words: string | null;
    };
    readonly RequestView: {
      readonly allowed: readonly string[];
      readonly answer?: components['schemas']['RequestAnswerView'];
      /** Format: date-time */
      readonly at: string;
      /**
       * Format: uuid
       * @description Who asked.
       */
      readonly personId: string;
      /** Format: uuid */
      readonly requestId: string;
      /** @enum {string} */
      readonly wants: 'another-time' | 'help';
      readonly who: components['schemas']['PlanWhoView'];
      /** @description In their own words, verbatim. */
      readonly words: string | null;
    };
    readonly RestateOwnGoalBody: {
      /** @description What the person wants now, in their own words; kept verbatim. */
      readonly words: string;
    };
    readonly ResultView: {
      readonly contributingPrograms: readonly string[];
      /** @description What had been stated before; all values stay. */
      readonly corrected: readonly components['schemas']['StatementView'][];
      /** Format: uuid */
      readonly eventId: string;
      readonly evidence: string | null;
      /** @description Measured values and attendance that show it. */
      readonly evidenceIds: readonly string[];
      /** Format: date-time */
      readonly occurredAt: string;
      /** @description Why it was corrected. */
      readonly reason: string | null;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly result: 'achieved' | 'partly' | 'not-achieved' | 'no-longer-wanted';
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly RetriedView: {
      /** @description Keys that wait on, perhaps at a later event. */
      readonly waiting: readonly string[];
      /** @description Keys that are up to date again. */
      readonly whole: readonly string[];
    };
    readonly RetryBody: {
      /** @description Left out: all of its keys. */
      readonly key?: string;
      /** @description The projection, or `reaction:…`. */
      readonly projection: string;
    };
    readonly ReviewCountsView: {
      readonly due: number;
      readonly overdue: number;
      readonly planned: number;
    };
    readonly ReviewLeadView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly ReviseActionBody: {
      /** @description Whom of the people of the plan it is about; an empty list: all of them. */
      readonly aboutIds?: readonly string[];
      /** @description Empty: nobody by name. */
      readonly actorId?: string;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly doer?: 'worker' | 'partner' | 'family';
      /** @description Empty: none any more. */
      readonly dueOn?: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly owner?:
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family';
      /** @description Why; the others see it. */
      readonly reason?: string;
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing?: 'team-and-family' | 'team' | 'named';
      readonly title?: string;
      /** @description Empty: it waits for nothing. */
      readonly waitsFor?: string;
    };
    readonly ReviseGoalBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing?: 'team-and-family' | 'team' | 'named';
      readonly target?: number;
      /** @description Empty: none any more. */
      readonly targetDate?: string;
      readonly title?: string;
      readonly words?: string;
    };
    readonly RightBirthDto: {
      readonly birthDate: string;
      readonly birthEstimated?: boolean;
      readonly confirmBeforeBirth?: boolean;
    };
    readonly RightContactPointDto: {
      /** @enum {string} */
      readonly kind: 'phone' | 'email' | 'mail';
      readonly safeFor: readonly ('call' | 'text' | 'voicemail' | 'mail')[];
      readonly value: string;
    };
    readonly RightDemographicsDto: {
      readonly groups: readonly (
        | 'american-indian-alaska-native'
        | 'asian'
        | 'black'
        | 'hispanic-latino'
        | 'middle-eastern-north-african'
        | 'native-hawaiian-pacific-islander'
        | 'white'
        | 'another'
        | 'not-asked'
        | 'declined'
      )[];
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
    };
    readonly RightNameDto: {
      /** @description Family names as the person writes them; empty for somebody with one name. */
      readonly family: string;
      readonly given: string;
      /** @enum {string} */
      readonly use?: 'usual' | 'legal' | 'former' | 'nickname';
    };
    readonly SaidDto: {
      /**
       * Format: uuid
       * @description The contact at which it was said; the privacy notice must have been given there.
       */
      readonly intakeId?: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
    };
    readonly SayNothingOfProgressBody: {
      /** @enum {string} */
      readonly because: 'did-not-want-to-say' | 'not-asked';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @enum {string} */
      readonly domain?:
        | 'food'
        | 'housing'
        | 'health-care'
        | 'stable-income'
        | 'child-care'
        | 'child-support'
        | 'crisis'
        | 'home-based-care'
        | 'safety'
        | 'opportunity';
      /** @enum {string} */
      readonly instrument?: 'own-rating' | 'worry' | 'goal-attainment';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly ScaleView: {
      /** @enum {string} */
      readonly better: 'higher' | 'lower';
      /** @description The needs that it asks about. */
      readonly domains: readonly string[];
      readonly from: number;
      readonly id: string;
      /** @description Whether each step has words of its own. */
      readonly levels: boolean;
      readonly licence: string;
      readonly step: number;
      readonly to: number;
      readonly version: string;
    };
    readonly ScoredDomainView: {
      readonly domain: string;
      readonly loinc: string;
      readonly need: string;
      readonly positiveFrom: number;
    };
    readonly ScreeningPartView: {
      /** @description Ids of the questions that were answered. */
      readonly answered: readonly string[];
      readonly domain: string;
      readonly need: string;
      readonly points?: number;
      /** @enum {string} */
      readonly result: 'positive' | 'negative' | 'indeterminate';
    };
    readonly ScreeningView: {
      readonly allowed: readonly string[];
      readonly answers: {
        readonly [key: string]: components['schemas']['GivenAnswerView'];
      } | null;
      /** Format: uuid */
      readonly id: string;
      readonly instrument: string;
      /** @description Once it is completed. */
      readonly parts?: readonly components['schemas']['ScreeningPartView'][];
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'open' | 'completed';
      /** Format: uuid */
      readonly triageId: string;
      readonly version: string;
    };
    readonly ScreenOutDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description What was offered instead. */
      readonly offered: string;
      /** @enum {string} */
      readonly reason: 'information-only' | 'other-place' | 'already-served';
    };
    readonly SeatView: {
      readonly allowed: readonly string[];
      /** @enum {string} */
      readonly kind: 'worker' | 'partner' | 'family';
      readonly organization: string;
      readonly program?: string;
      /** @description Every program that they work for: what is shared with one of them they see. */
      readonly programs: readonly string[];
      /** Format: uuid */
      readonly seatId: string;
      /** @enum {string} */
      readonly seatRole: 'lead' | 'member';
      /** Format: date-time */
      readonly since: string;
      readonly taken: boolean;
      readonly who: components['schemas']['CaseWhoView'];
    };
    readonly SendToTriageDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly ServiceView: {
      /** @description Whom of the people of the plan it is for; empty: all of them. */
      readonly aboutIds: readonly string[];
      readonly allowed: readonly string[];
      readonly attendance?: components['schemas']['AttendanceView'];
      readonly endReason: string | null;
      readonly handedOnTo: string | null;
      readonly program: string | null;
      readonly provider: string;
      readonly service: string;
      /** Format: uuid */
      readonly serviceId: string;
      /** Format: date-time */
      readonly since: string;
      /** @enum {string} */
      readonly state: 'ordered' | 'started' | 'delivered' | 'ended';
    };
    readonly SessionActor: {
      readonly id: string;
      readonly initials: string;
      /** @description FIPS codes of counties, or codes of other jurisdictions. */
      readonly jurisdictions: readonly string[];
      readonly name: string;
      readonly organization: string;
      readonly organizationName: string;
      /**
       * Format: uuid
       * @description Of people and family: their own record.
       */
      readonly personId?: string;
      readonly programs: readonly string[];
      readonly role: string;
    };
    readonly SessionAnswer: {
      readonly actor: components['schemas']['SessionActor'];
      readonly commit: string | null;
      /** @description Hours for which a browser may show what it has read again, while the service does not answer. */
      readonly copiesHours: number;
      /** @description Send it as X-CSRF-Token with every change. Empty with a bearer token. */
      readonly csrfToken: string;
      readonly demo: boolean;
      /** @description 32 bytes in base64, of this person in every session: their copies in a browser are locked under it. Empty with a bearer token. */
      readonly deviceKey: string;
      /** @description 32 bytes in base64, of this session only. Empty with a bearer token. */
      readonly draftKey: string;
      readonly permissions: readonly string[];
      /** @enum {boolean} */
      readonly signedIn: true;
    };
    readonly SetAsideSuggestionBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description Why, where somebody said it. */
      readonly reason?: string;
    };
    readonly SetGoalBody: {
      readonly baseline: number;
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description The facts that spoke for that suggestion: their `eventId`s. */
      readonly evidence?: readonly string[];
      /** @description What is measured, as a code: steps-done, household-income, nights-in-one-place. */
      readonly measure: string;
      /** @enum {string} */
      readonly need:
        | 'food'
        | 'housing'
        | 'health-care'
        | 'stable-income'
        | 'child-care'
        | 'child-support'
        | 'crisis'
        | 'home-based-care'
        | 'safety'
        | 'opportunity';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly outcome:
        | 'access-to-care-and-services'
        | 'economically-secure'
        | 'children-develop'
        | 'children-stable'
        | 'safe-and-secure'
        | 'dignity-autonomy-choice';
      /** @enum {string} */
      readonly saidBy: 'person' | 'family' | 'worker';
      /** Format: uuid */
      readonly saidByPersonId?: string;
      /** @description To whom it was said, and how. */
      readonly saidTo?: string;
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      /** @description The suggestion that it comes from: its id in `GET /api/plans/{id}/suggestions`. */
      readonly suggestionId?: string;
      readonly target: number;
      /** Format: date */
      readonly targetDate?: string;
      /** @description A short name in plain words. */
      readonly title: string;
      /** @description Its unit, as a code: steps, dollars, nights, percent. */
      readonly unit: string;
      /** @description In the person’s own words, verbatim. */
      readonly words: string;
    };
    readonly SettleConflictBody: {
      /**
       * @description `theirs`: what was saved first; `yours`: what was kept; `another`: a value written anew.
       * @enum {string}
       */
      readonly chosen: 'theirs' | 'yours' | 'another';
      /** @description Why this one; the other person sees it. */
      readonly reason?: string;
      readonly value?: components['schemas']['SettledValue'];
    };
    readonly SettledValue: {
      /** @description An empty list: all people of the plan. */
      readonly aboutIds?: readonly string[];
      /** @description Empty: nobody by name. */
      readonly actorId?: string;
      /** @enum {string} */
      readonly doer?: 'worker' | 'partner' | 'family';
      /** @description Empty: none any more. */
      readonly dueOn?: string;
      /** @enum {string} */
      readonly owner?:
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family';
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing?: 'team-and-family' | 'team' | 'named';
      readonly target?: number;
      /** @description Empty: none any more. */
      readonly targetDate?: string;
      readonly title?: string;
      /** @description Empty: it waits for nothing. */
      readonly waitsFor?: string;
      readonly words?: string;
    };
    readonly ShareOwnGoalBody: {
      /** @description Who may see it beside the family, at least one program among them; left out: everybody on the team. */
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
      )[];
    };
    readonly SignedTextView: {
      readonly language: string;
      /** @description It is the text that was signed, character for character. */
      readonly same: boolean;
      /** @description Of the text that was signed. */
      readonly signedHash: string;
      /** @description Absent where not all of it may be seen. */
      readonly text?: string;
      /** @description Of the text as it is rendered now. */
      readonly textHash: string;
      readonly version: number;
      readonly withheld: boolean;
    };
    readonly StageView: {
      /** Format: date-time */
      readonly enteredAt?: string;
      readonly id: string;
      /** Format: date-time */
      readonly leftAt?: string;
      readonly milestones: readonly components['schemas']['MilestoneView'][];
      /** @enum {string} */
      readonly state: 'coming' | 'now' | 'left';
    };
    readonly StartActionBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly StartScreeningBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /** @description Such as ahc-hrsn. */
      readonly instrument: string;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** Format: uuid */
      readonly triageId: string;
    };
    readonly StartServiceBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly StatedView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      readonly version: number;
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly StatementView: {
      readonly contributingPrograms: readonly string[];
      /** Format: uuid */
      readonly eventId: string;
      readonly evidence: string | null;
      /** @description Measured values and attendance that show it. */
      readonly evidenceIds: readonly string[];
      /** Format: date-time */
      readonly occurredAt: string;
      /** @description Why it was corrected. */
      readonly reason: string | null;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly result: 'achieved' | 'partly' | 'not-achieved' | 'no-longer-wanted';
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly StateNeedsDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      readonly needs: components['schemas']['NeedsDto'];
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly StateOwnGoalBody: {
      /** @enum {string} */
      readonly need:
        | 'food'
        | 'housing'
        | 'health-care'
        | 'stable-income'
        | 'child-care'
        | 'child-support'
        | 'crisis'
        | 'home-based-care'
        | 'safety'
        | 'opportunity';
      /** @enum {string} */
      readonly outcome:
        | 'access-to-care-and-services'
        | 'economically-secure'
        | 'children-develop'
        | 'children-stable'
        | 'safe-and-secure'
        | 'dignity-autonomy-choice';
      /** @description Who may see it beside the family, at least one program among them; left out: everybody on the team. */
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
      )[];
      /** @description What the person wants, in their own words; kept verbatim. */
      readonly words: string;
    };
    readonly StrengthView: {
      /** @description Told so long ago, and not checked since, that it is asked about again. */
      readonly askAgain?: boolean;
      readonly channel?: string;
      readonly corrected?: components['schemas']['CorrectionView'];
      /**
       * Format: uuid
       * @description The event that told it: what a correction or a check names.
       */
      readonly eventId: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly occurredAt: string;
      readonly program?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @enum {string} */
      readonly said?: 'person' | 'family' | 'worker' | 'partner' | 'record';
      readonly verified?: components['schemas']['CheckView'];
      readonly who: components['schemas']['WorkerView'];
      readonly words: string;
    };
    readonly SuggestionListView: {
      readonly items: readonly components['schemas']['SuggestionView'][];
      /** @description The version of the rules. */
      readonly policyVersion: string;
    };
    readonly SuggestionView: {
      /** @description What speaks against it. */
      readonly against: readonly components['schemas']['EvidenceView'][];
      /** @description Strengths of the family that it builds on. */
      readonly buildsOn: readonly components['schemas']['EvidenceView'][];
      readonly evidence: readonly components['schemas']['EvidenceView'][];
      /** @description The catalogue of words has `suggestion.<id>`. */
      readonly id: string;
      /** @description It is not given in the language of the family: an interpreter is needed. */
      readonly interpreter: boolean;
      /**
       * @description Why it is left out now.
       * @enum {string}
       */
      readonly leftOutBecause?: 'no-ride';
      readonly measure: string;
      readonly need: string;
      readonly outcome: string;
      /** @description Who would answer for it. */
      readonly owner: string;
      /** @enum {string} */
      readonly reach: 'comes-to-you' | 'by-phone' | 'on-foot' | 'bus' | 'car';
      readonly service: string;
      /** @description Where the rule comes from. */
      readonly source: string;
      /** @enum {string} */
      readonly state: 'open' | 'set-aside' | 'taken';
      /** @description Whether somebody has checked that source. */
      readonly verified: boolean;
    };
    readonly TakeContactDto: {
      /** @enum {string} */
      readonly caller: 'self' | 'family-member' | 'representative' | 'partner' | 'neighbor';
      /** @description Who calls, when it is somebody else than the person. */
      readonly callerName?: string;
      /** @enum {string} */
      readonly channel: 'phone' | 'web' | 'mobile' | 'in-person-agency' | 'in-person-community' | 'mail' | 'partner-system' | 'outreach';
      /** @enum {string} */
      readonly county: '27039' | '27109' | '27147' | 'tribe-prairie-island';
      /** @enum {string} */
      readonly forWhom: 'self' | 'self-and-children' | 'household' | 'child' | 'other';
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      /**
       * Format: date-time
       * @description When help was asked for; deadlines count from it.
       */
      readonly occurredAt?: string;
      /** @description As they say it, in their language. It is kept as it is. */
      readonly ownWords: string;
    };
    readonly TakerView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly TakeSeatBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly TemplateActionView: {
      /** @enum {string} */
      readonly doer: 'worker' | 'partner' | 'family';
      /** @description Calendar days from the day on which the template is used. */
      readonly dueInDays?: number;
      /** @description The catalogue of words has `templateAction.<id>`. */
      readonly id: string;
      readonly owner: string;
      /** @description The step of the same template that must be done first. */
      readonly waitsFor?: string;
    };
    readonly TemplateStageView: {
      readonly actions: readonly components['schemas']['TemplateActionView'][];
      /** @description The catalogue of words has `templateStage.<id>`. */
      readonly id: string;
      /** @description The catalogue of words has `milestone.<id>`. */
      readonly milestones: readonly string[];
    };
    readonly TimelineView: {
      /** @description With the first page: on which days it happened, over all pages. */
      readonly days?: readonly components['schemas']['EntriesOfDayView'][];
      readonly items: readonly components['schemas']['EntryView'][];
      /** @description Entries of others after this position are new to the reader. */
      readonly newAfter?: string;
      readonly next?: string;
      readonly total: number;
    };
    readonly TranslationView: {
      /** @enum {string} */
      readonly language: 'en' | 'es' | 'so' | 'hmn' | 'kar' | 'other' | 'not-asked';
      readonly reviewedBy?: string;
      /** Format: date */
      readonly reviewedOn?: string;
      /** @description Whether the text may be signed in this language. */
      readonly signable: boolean;
      /** @description What is known of the review. */
      readonly source: string;
      /**
       * @description `none`: nobody has written them.
       * @enum {string}
       */
      readonly status: 'original' | 'reviewed' | 'unreviewed' | 'none';
      /** @description The review is an example. */
      readonly unverified: boolean;
    };
    readonly TrendMonth: {
      readonly denominator: number;
      /** @description Lower end of the 95 % Wilson interval. */
      readonly lower: number | null;
      /** @description Days until it happened: business days or calendar days, as `definition.dayKind` says. */
      readonly medianDays: number | null;
      /** @example 2026-10 */
      readonly month: string;
      readonly numerator: number;
      /** @description Unrounded; null where there is nobody to count. */
      readonly share: number | null;
      /** @description Upper end of the 95 % Wilson interval. */
      readonly upper: number | null;
      /** @enum {string} */
      readonly verdict: 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';
    };
    readonly TrendView: {
      /** @enum {string} */
      readonly better: 'higher' | 'lower';
      /** @description Which need it asks about. */
      readonly domain: string | null;
      readonly from: number | null;
      /**
       * @description The last value beside the first.
       * @enum {string}
       */
      readonly going: 'better' | 'worse' | 'same' | 'one-value' | 'none';
      /** @description Which scale; none: the goal’s own measure. */
      readonly instrument: string | null;
      readonly instrumentVersion: string | null;
      readonly notSaid: readonly components['schemas']['NotSaidView'][];
      readonly to: number | null;
      /** @description By when they were true. */
      readonly values: readonly components['schemas']['ProgressView'][];
    };
    readonly TriageListView: {
      readonly items: readonly components['schemas']['TriageRowView'][];
      readonly next?: string;
      readonly total: number;
    };
    readonly TriagePersonView: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string | null;
    };
    readonly TriageRowView: {
      /** Format: date-time */
      readonly contactAt: string;
      readonly county: string;
      /** Format: uuid */
      readonly id: string;
      readonly level?: string;
      readonly person: components['schemas']['TriagePersonView'];
      /** @enum {string} */
      readonly state: 'open' | 'completed';
    };
    readonly TriageServicesView: {
      readonly chosen: readonly string[];
      readonly declined: readonly string[];
      readonly offered: readonly string[];
    };
    readonly TriageView: {
      readonly allowed: readonly string[];
      readonly assigned?: components['schemas']['AssignedLevelView'];
      /** Format: uuid */
      readonly caseId: string | null;
      /** Format: date-time */
      readonly contactAt: string;
      readonly county: string;
      readonly deadlines: readonly components['schemas']['DeadlineView'][];
      readonly forWhom: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: uuid */
      readonly intakeId: string;
      readonly needs: {
        readonly [key: string]: string;
      };
      /**
       * Format: date-time
       * @description Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.
       */
      readonly notUpToDateSince?: string;
      readonly person: components['schemas']['TriagePersonView'];
      readonly recommendation?: components['schemas']['RecommendationView'];
      readonly revision: number;
      readonly safetyConcern: boolean;
      readonly screening?: components['schemas']['ScreeningView'];
      /** Format: uuid */
      readonly screeningId: string | null;
      readonly services: components['schemas']['TriageServicesView'];
      /** @enum {string} */
      readonly state: 'open' | 'completed';
    };
    readonly UseTemplateBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @description The steps that are kept, as they are for this family; the others are left out. */
      readonly steps: readonly components['schemas']['PersonalStepDto'][];
      /** @description Its id in `GET /api/plan-templates`. */
      readonly template: string;
      /** @description The version that was read; 409 where another holds by now. */
      readonly version?: string;
    };
    readonly VerifyFactDto: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: uuid
       * @description The event that told the fact.
       */
      readonly eventId: string;
      /** @enum {string} */
      readonly how: 'document-seen' | 'record-of-another-agency' | 'called-back' | 'visited';
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      /** @enum {string} */
      readonly program: 'housing' | 'food-cash' | 'child-support' | 'child-protection';
    };
    readonly VersionAnswerView: {
      /** @enum {string} */
      readonly answer: 'agreed' | 'declined';
      /** Format: date-time */
      readonly at: string;
      readonly capacity?: string;
      /** Format: uuid */
      readonly eventId: string;
      /** @description Into which language somebody interpreted. */
      readonly interpretedInto?: string;
      /** @description In which way the interpreter took part. */
      readonly interpreter?: string;
      /** @description Of the text that was agreed to. */
      readonly language?: string;
      /**
       * Format: uuid
       * @description Whose answer it is.
       */
      readonly personId: string;
      /** @description In their own words; absent where they gave none, and to the rest of the family. */
      readonly reason?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly signature?: string;
      /** @description SHA-256 of the exact text; absent on agreements from before it was kept. */
      readonly textHash?: string;
      /** @description Who entered it. */
      readonly who: {
        readonly [key: string]: string;
      };
    };
    readonly WasAttendanceView: {
      /** @enum {string} */
      readonly attendance: 'came' | 'did-not-come' | 'cancelled-by-provider';
      readonly because: string | null;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly WasValueView: {
      /** Format: date-time */
      readonly recordedAt: string;
      readonly value: number;
      readonly who: components['schemas']['PlanWhoView'];
    };
    readonly WithdrawIntakeDto: {
      /** @enum {string} */
      readonly by: 'person' | 'worker';
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
    };
    readonly Worker: {
      readonly id: string;
      readonly initials: string;
      readonly jurisdictions: readonly string[];
      readonly name: string;
      readonly organization: string;
      readonly programs: readonly string[];
      readonly role: string;
    };
    readonly WorkersAnswer: {
      readonly items: readonly components['schemas']['Worker'][];
    };
    readonly WorkerView: {
      readonly id: string;
      readonly initials: string;
      readonly name: string;
      readonly organization: string;
      readonly program?: string;
      readonly role: string;
    };
    readonly WriteNoteBody: {
      /** @description It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`. */
      readonly confirmBeforeBirth?: boolean;
      /**
       * Format: date-time
       * @description When it was true, if not now.
       */
      readonly occurredAt?: string;
      readonly sharedWith?: readonly (
        | 'housing'
        | 'food-cash'
        | 'child-support'
        | 'child-protection'
        | 'olmsted-county'
        | 'dodge-county'
        | 'steele-county'
        | 'prairie-island'
        | 'state'
        | 'zumbro-bridge'
        | 'southeast-helpers'
        | 'bamber-creek-school'
        | 'riverbend-clinic'
        | 'council'
        | 'family'
      )[];
      /** @enum {string} */
      readonly sharing: 'team-and-family' | 'team' | 'named';
      readonly text: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type Schemas = components['schemas'];
