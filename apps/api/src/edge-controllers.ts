import { AccessLogController, QuestionLookController } from '#consent';
import { CodesController } from './codes/codes.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { HealthController } from './health/health.controller.js';
import { AuthController } from './identity/auth.controller.js';
import { SessionController } from './identity/session.controller.js';
import { LiveController } from './live/live.controller.js';
import { PresenceController } from './live/presence.controller.js';
import { OperationsController } from './operations/operations.controller.js';

/** Controllers that belong to no lib's module of the table. */
export const EDGE_CONTROLLERS = [
  AuthController,
  SessionController,
  AccessLogController,
  QuestionLookController,
  CodesController,
  DraftsController,
  LiveController,
  PresenceController,
  HealthController,
  OperationsController,
];
