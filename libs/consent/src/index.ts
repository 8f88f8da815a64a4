export { AccessLogController } from './need-to-know/access-log.controller.js';
export { QuestionLookController } from './need-to-know/question-look.controller.js';
export { AccessLogWriter } from './need-to-know/access-log-writer.js';
export { consentEntities, consentMigrations, ConsentModule, consentPermissions, consentProjections } from './consent.module.js';
export { AccessRules } from './need-to-know/access-rules.js';
export { PolicyPoint } from './need-to-know/policy-point.js';
