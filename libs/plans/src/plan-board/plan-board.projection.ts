import type { Projection } from '#event-sourcing';
import { actionRows, serviceRows } from './action-rows.js';
import { followUpRows } from './follow-up-rows.js';
import { goalRows } from './goal-rows.js';
import { planBoardEntities } from './plan-board.entity.js';
import { planRows } from './plan-rows.js';
import { requestRows } from './request-rows.js';
import { structureRows } from './structure-rows.js';

/** The plan board: every item of the shared plan, with what it says now. */
export const planBoard: Projection = {
  name: 'plan_board',
  version: 6,
  entities: planBoardEntities,
  on: { ...planRows, ...goalRows, ...actionRows, ...serviceRows, ...followUpRows, ...structureRows, ...requestRows },
};
