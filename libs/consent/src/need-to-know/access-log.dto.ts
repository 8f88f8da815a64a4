import { Id } from '#platform';

/** Whose log is asked for: exactly one of the two. */
export class AccessLogQuery {
  @Id({ optional: true, description: 'Who looked at this person.' })
  person?: string;

  @Id({ optional: true, description: 'Who looked at this case, its plan, intake and triage.' })
  case?: string;
}
