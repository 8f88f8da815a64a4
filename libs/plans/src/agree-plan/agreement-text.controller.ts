import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LANGUAGES } from '#codes';
import { notFound, type Recorded } from '#event-sourcing';
import { localDay, translationOf } from '#governance';
import { Permission, sees, Seen, Streams, type Audience } from '#platform';
import { FIRST_TEXT_VERSION } from '../plan.agreement-words.js';
import { agreementText, agreedItems } from '../plan.agreement.js';
import type { PlanEvent } from '../plan.events.js';
import { plan, type PlanState } from '../plan.js';
import { recordOf, revisionOf } from '../plan.record.js';
import { Sight } from '../plan.sight.js';
import { AgreementTextQuery, AgreementTextView, SignedTextView, type TranslationView } from './agreement-text.dto.js';

type Events = readonly Recorded<PlanEvent>[];

@ApiTags('plans')
@Controller('api/plans/:id')
export class AgreementTextController {
  constructor(private readonly streams: Streams) {}

  @Get('agreement-text')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The exact text that a person agrees to: of a version, in a language, with its hash.' })
  @ApiOkResponse({ type: AgreementTextView })
  async text(@Param('id') planId: string, @Query() query: AgreementTextQuery, @Seen() audience: Audience): Promise<AgreementTextView> {
    const events = await this.events(planId);
    const state = stateOf(events, Number(query.version));
    const withheld = !seesAll(state, events, audience);
    const languages = LANGUAGES.filter((code) => code !== 'other' && code !== 'not-asked').map((code) => translationView(code, state));
    const version = { version: state.version, language: query.language, withheld, languages };
    const rendered = agreementText(state, query.language);
    if (!rendered || withheld) return version;
    return { ...version, text: rendered.text, textHash: rendered.hash, textVersion: rendered.textVersion };
  }

  @Get('agreements/:eventId/text')
  @Permission('plan.read', { kind: 'plan', param: 'id' })
  @ApiOperation({ summary: 'The text that was signed, rendered again, and whether it is still the same to the last character.' })
  @ApiOkResponse({ type: SignedTextView })
  async signed(@Param('id') planId: string, @Param('eventId') eventId: string, @Seen() audience: Audience): Promise<SignedTextView> {
    const events = await this.events(planId);
    const agreed = events.find((event) => event.id === eventId && event.type === 'PlanAgreed') as
      Recorded<Extract<PlanEvent, { type: 'PlanAgreed' }>> | undefined;
    const {
      version,
      language,
      textHash: signedHash,
      textVersion = FIRST_TEXT_VERSION,
    } = agreed?.data ?? notFound('agreement to this plan');
    if (signedHash === undefined) notFound('text of this agreement: it is from before texts were kept');
    const state = stateOf(events, version);
    const rendered = agreementText(state, language, textVersion) ?? notFound('text in this language');
    const withheld = !seesAll(state, events, audience);
    const shown = withheld ? {} : { text: rendered.text };
    return { version, language, ...shown, textHash: rendered.hash, signedHash, same: rendered.hash === signedHash, withheld };
  }

  private async events(planId: string): Promise<Events> {
    return (await this.streams.read(`plan-${planId}`)) as Events;
  }
}

/** The plan as a version put it before the person. */
function stateOf(events: Events, version: number): PlanState {
  const revision = revisionOf(events, version) ?? notFound('version of this plan');
  return events.slice(0, revision + 1).reduce(plan.evolve, plan.initialState);
}

/** Whether everything that the text tells of is shared with the reader now. */
function seesAll(state: PlanState, events: Events, audience: Audience): boolean {
  const sight = new Sight(recordOf(events), (sharing, sharedWith) => sees(audience, sharing, sharedWith));
  const { goals, actions } = agreedItems(state);
  const ids = [...goals.map((goal) => goal.goalId), ...actions.map((action) => action.actionId)];
  return sees(audience, 'team-and-family') && ids.every((id) => sight.item(id) !== undefined);
}

function translationView(language: string, state: PlanState): TranslationView {
  const { review, unverified, source } = translationOf(language, localDay(new Date().toISOString()), state.county);
  const written = agreementText(state, language) !== undefined;
  const reviewed = review.status === 'reviewed' ? { reviewedBy: review.by, reviewedOn: review.on } : {};
  const signable = written && review.status !== 'unreviewed';
  return { language, status: written ? review.status : 'none', ...reviewed, unverified, source, signable };
}
