import { Moment, OneOf } from '#platform';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from './plan-document.words.js';

export class PlanDocumentQuery {
  @Moment({ optional: true, description: 'The plan as it was known at that moment; without it, as of its last change.' })
  asOf?: string;

  @OneOf(DOCUMENT_LANGUAGES, { optional: true, description: 'Of the fixed sentences; English if nothing is said.' })
  language?: DocumentLanguage;
}
