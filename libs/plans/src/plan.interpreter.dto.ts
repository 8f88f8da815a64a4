import { LANGUAGES } from '#codes';
import { OneOf } from '#platform';

/** Somebody who interpreted when a plan was read out. */
export class InterpreterBody {
  @OneOf(LANGUAGES, { description: 'Into which language.' })
  language: string;

  @OneOf(['in-person', 'phone', 'video'], { description: 'In which way the interpreter took part.' })
  way: 'in-person' | 'phone' | 'video';
}
