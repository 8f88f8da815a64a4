import { localDay, mayBeReliedOn } from '#governance';
import type { AgreementWords } from '../plan.agreement-parts.js';
import { agreementWords, AGREEMENT_TEXT_VERSION } from '../plan.agreement-words.js';
import type { PlanState } from '../plan.js';
import { amountOf } from '../plan.agreement.js';
import { isFamily } from '../plan.family.js';
import { valueAt, type RecordedItem } from '../plan.record.js';
import type { Sight } from '../plan.sight.js';
import { documentWords, type DocumentLanguage, type DocumentWords } from './plan-document.words.js';
import { TaggedPdf, type Row } from './tagged-pdf.js';

/** A plan at a moment, as one reader may see it. */
export interface PlanThen {
  readonly state: PlanState;
  /** The items that the reader may see, and the revision of the moment. */
  readonly sight: Sight;
  readonly revision: number;
  /** The moment (ISO). */
  readonly asOf: string;
  /** By id, of those whom its items are about: what they are called today. */
  readonly names: ReadonlyMap<string, string>;
}

/** The people whom an item was about at a revision; none: all whom the plan is for. */
export function aboutAt(item: RecordedItem, revision: number): readonly string[] {
  const ids = valueAt(item, 'aboutIds', revision)?.text;
  return ids ? ids.split(',') : [];
}

const WIDTHS = [0.44, 0.24, 0.18, 0.14];

const inBrackets = (marks: readonly string[]): string => (marks.length > 0 ? ` (${marks.join('; ')})` : '');

/** Prints the plan as of a moment: first the person's words, then who does what by when; a line to sign only in words that are reviewed. */
export class PrintedPlan {
  private readonly words: DocumentWords;
  private readonly names: AgreementWords;
  private readonly pdf: TaggedPdf;
  private readonly day: string;
  private readonly items: readonly RecordedItem[];

  constructor(
    private readonly plan: PlanThen,
    private readonly language: DocumentLanguage,
  ) {
    this.words = documentWords[language];
    this.names = agreementWords(language, AGREEMENT_TEXT_VERSION)!;
    this.day = this.names.day(localDay(plan.asOf));
    this.pdf = new TaggedPdf({ title: `${this.words.title}, ${this.day}`, language, date: new Date(plan.asOf) });
    this.items = plan.sight.now().filter((item) => plan.sight.saw(item, plan.revision));
  }

  /** The file. */
  bytes(): Promise<Buffer> {
    const { words, pdf, plan } = this;
    const signable = mayBeReliedOn(this.language, localDay(plan.asOf), plan.state.county);
    pdf.heading(1, words.title);
    pdf.paragraph([words.asOf(this.day), ...this.version()].join(' '));
    if (!signable) pdf.paragraph(words.notReviewed);
    const goals = this.of('goal');
    const others = this.of('action').filter((action) => !goals.some(({ id }) => id === action.goalId));
    if (goals.length + others.length === 0) pdf.paragraph(words.noGoals);
    for (const goal of goals) this.goal(goal);
    if (others.length > 0) this.steps(words.otherSteps, others, 2);
    this.circumstances('strength', words.strengths);
    this.circumstances('barrier', words.barriers);
    if (signable) pdf.signatureLine(words.sign);
    return pdf.bytes((page, of) => words.foot(this.day, page, of));
  }

  private version(): string[] {
    const { version, changedSince } = this.plan.state;
    if (version === 0) return [this.words.notProposed];
    return [this.words.version(version), ...(changedSince ? [this.words.changedSince] : [])];
  }

  private goal(goal: RecordedItem): void {
    const { names, pdf } = this;
    pdf.heading(2, this.text(goal, 'title'));
    const said = names.said[this.text(goal, 'saidBy')] ?? names.said['worker']!;
    pdf.paragraph(said(this.text(goal, 'words')));
    const outcome = this.text(goal, 'outcome');
    pdf.paragraph(names.about(names.outcomes[outcome as keyof AgreementWords['outcomes']] ?? outcome));
    this.progress(goal);
    const own = (item: RecordedItem): boolean => item.goalId === goal.id;
    const actions = this.of('action').filter(own);
    if (actions.length > 0) this.steps(names.steps, actions);
    else pdf.paragraph(names.noSteps);
    const services = this.of('service').filter(own);
    if (services.length === 0) return;
    pdf.heading(3, this.words.services);
    pdf.list(services.map((service) => this.service(service)));
  }

  private progress(goal: RecordedItem): void {
    const number = (field: string): number => Number(this.text(goal, field));
    const [start, target] = [number('baseline'), number('target')];
    const now = valueAt(goal, 'progress', this.plan.revision) ? number('progress') : start;
    const counted = { unit: this.text(goal, 'unit'), ownMeasure: isFamily(goal.since.metadata.actor.role) };
    const sentence = this.words.progress(amountOf(String(now), counted, this.names), String(start), String(target));
    const part = target === start ? 1 : (now - start) / (target - start);
    this.pdf.progressLine(Math.min(1, Math.max(0, part)), sentence);
    this.pdf.paragraph(sentence);
  }

  private steps(title: string, actions: readonly RecordedItem[], level: 2 | 3 = 3): void {
    const { names, words } = this;
    this.pdf.heading(level, title);
    const rows = actions.map((action): Row => {
      const dueOn = this.text(action, 'dueOn');
      const required = this.text(action, 'mandated') === 'true' ? [words.required] : [];
      return [
        `${this.text(action, 'title')}${inBrackets([...required, ...this.about(action)])}`,
        this.place(this.text(action, 'owner')),
        dueOn ? names.day(dueOn) : words.noDate,
        this.state(action),
      ];
    });
    this.pdf.table(words.head, rows, WIDTHS);
  }

  private service(service: RecordedItem): string {
    const code = this.text(service, 'service');
    const { names } = this;
    return `${names.service(names.services[code] ?? code, this.place(this.text(service, 'provider')))} ${this.state(service)}${inBrackets(this.about(service))}.`;
  }

  private about(item: RecordedItem): string[] {
    const ids = aboutAt(item, this.plan.revision);
    const names = ids.map((id) => this.plan.names.get(id) ?? this.words.unnamed);
    return names.length > 0 ? [this.words.about(new Intl.ListFormat(this.language).format(names))] : [];
  }

  /** How far it is; of what others go on with, who they are. */
  private state(item: RecordedItem): string {
    const state = this.text(item, 'state');
    if (state === 'handed-on') return this.words.handedOn(this.place(this.text(item, 'handedOnTo')));
    return this.words.state[state] ?? state;
  }

  private circumstances(kind: 'strength' | 'barrier', title: string): void {
    const items = this.of(kind).filter((item) => this.text(item, 'state') === '');
    if (items.length === 0) return;
    this.pdf.heading(2, title);
    this.pdf.list(items.map((item) => this.text(item, 'words')));
  }

  private of(kind: RecordedItem['kind']): RecordedItem[] {
    return this.items.filter((item) => item.kind === kind && this.text(item, 'state') !== 'cancelled');
  }

  private place(code: string): string {
    return code === 'family' ? this.names.family : (this.names.places[code as keyof AgreementWords['places']] ?? code);
  }

  private text(item: RecordedItem, field: string): string {
    const value = valueAt(item, field, this.plan.revision);
    return (value && this.plan.sight.textOf(value)) ?? '';
  }
}
