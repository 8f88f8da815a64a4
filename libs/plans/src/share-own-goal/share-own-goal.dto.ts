import { ORGANIZATIONS, PROGRAMS } from '#codes';
import { ManyOf } from '#platform';

export class ShareOwnGoalBody {
  @ManyOf([...PROGRAMS, ...ORGANIZATIONS], {
    optional: true,
    description: 'Who may see it beside the family, at least one program among them; left out: everybody on the team.',
  })
  sharedWith?: string[];
}
