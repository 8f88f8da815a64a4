import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDay, policyInForce, type MatchWeights } from '#governance';
import { Me, Permission, type SignedIn } from '#platform';
import { readTypedBirth } from './birth.js';
import { findCandidates, type Candidate } from './candidates.js';
import { FindMatchDto, PersonMatchesView, type PersonMatchView } from './find-match.dto.js';
import { phoneDigits } from './likeness.js';
import { nameTokens } from './names.js';
import { IdentifiedAt } from './person-match.entity.js';
import { scoreMatch, type Wanted } from './score-match.js';

/** How many are shown. */
const SHOWN = 10;

/** How many of them are kept for people with the very phone number, however many bear the name that was typed. */
const BY_PHONE = 3;

@ApiTags('people')
@Controller('api/people')
export class FindMatchController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Whom we may know already, and why. What was typed travels in the body, so that no name stands in a log. */
  @Post('matches')
  @HttpCode(200)
  @Permission('people.match')
  @ApiOkResponse({ type: PersonMatchesView })
  async find(@Body() body: FindMatchDto, @Me() actor: SignedIn): Promise<PersonMatchesView> {
    const wanted = wantedOf(body);
    const { values } = policyInForce('person-match', localDay(new Date().toISOString()), actor.jurisdictions[0] ?? '27');
    const candidates = await findCandidates(this.source, wanted, await this.elsewhere(body.intakeId));
    const items = candidates.flatMap((candidate) => viewOf(candidate, wanted, values));
    return { items: shownOf(items.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))) };
  }

  private async elsewhere(intakeId: string | undefined): Promise<readonly string[]> {
    if (!intakeId) return [];
    const identified = await this.source.getRepository(IdentifiedAt).findOneBy({ intakeId });
    return identified ? [intakeId, identified.personId] : [intakeId];
  }
}

function shownOf(items: readonly PersonMatchView[]): PersonMatchView[] {
  const best = items.slice(0, SHOWN);
  const samePhone = items.slice(SHOWN).filter(({ reasons }) => reasons.some(({ code }) => code === 'phone-same'));
  const kept = samePhone.slice(0, BY_PHONE);
  return [...best.slice(0, SHOWN - kept.length), ...kept];
}

function wantedOf({ given = '', family = '', birth = '', phone = '' }: FindMatchDto): Wanted {
  const digits = phoneDigits(phone);
  return {
    given: nameTokens(given),
    family: nameTokens(family),
    birth: readTypedBirth(birth),
    phone: digits.length >= 7 ? digits : undefined,
  };
}

function viewOf(candidate: Candidate, wanted: Wanted, weights: MatchWeights): PersonMatchView[] {
  const names = (candidate.names ?? []).map(({ given, family }) => ({ given: nameTokens(given), family: nameTokens(family) }));
  const phones = (candidate.phones ?? []).map(({ digits }) => digits);
  const { score, likelihood, reasons } = scoreMatch(wanted, { names, birthDate: candidate.birthDate ?? undefined, phones }, weights);
  if (!likelihood) return [];
  const [shown] = candidate.names ?? [];
  const name = shown ? `${shown.given} ${shown.family}`.trim() : '';
  const county = candidate.county ?? undefined;
  return [{ personId: candidate.personId, name, likelihood, score, county, since: candidate.since, reasons: [...reasons] }];
}
