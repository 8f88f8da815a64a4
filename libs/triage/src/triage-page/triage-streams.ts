import { Injectable } from '@nestjs/common';
import { isUuid, notFound, type Recorded } from '#event-sourcing';
import { Streams } from '#platform';
import type { Part } from '../instruments/instrument.js';
import type { ScreeningEvent } from '../screening.events.js';
import { screening, type ScreeningState } from '../screening.js';
import type { TriageEvent } from '../triage.events.js';
import { triage, type TriageState } from '../triage.js';

/** States folded from the log, where a command must not wait for a read model. */
@Injectable()
export class TriageStreams {
  constructor(private readonly streams: Streams) {}

  async triage(triageId: string): Promise<TriageState> {
    const events = (await this.read('triage', triageId)) as readonly Recorded<TriageEvent>[];
    if (events.length === 0) notFound('triage');
    return events.reduce((state, event) => triage.evolve(state, event), triage.initialState);
  }

  async screening(screeningId: string): Promise<{ state: ScreeningState; parts: readonly Part[] }> {
    const events = (await this.read('screening', screeningId)) as readonly Recorded<ScreeningEvent>[];
    if (events.length === 0) notFound('screening');
    const state = events.reduce((before, event) => screening.evolve(before, event), screening.initialState);
    const parts = events.flatMap((event) => (event.type === 'ScreeningCompleted' ? [...(event.personal?.parts ?? [])] : []));
    return { state, parts };
  }

  private async read(category: string, id: string): Promise<readonly Recorded[]> {
    if (!isUuid(id)) notFound(category);
    return this.streams.read(`${category}-${id.toLowerCase()}`);
  }
}
