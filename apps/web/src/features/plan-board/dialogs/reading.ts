/** Nobody interpreted. */
export const NOBODY = 'none';

/** How the text was read: in which language, and through whom. */
export interface Reading {
  readonly language: string;
  /** `none`, or in which way somebody interpreted. */
  readonly interpreter: string;
  readonly into: string;
}

/** What a command says of the interpreter; nothing where nobody interpreted. */
export function interpreterOf({ interpreter, into }: Reading): object {
  return interpreter === NOBODY ? {} : { interpreter: { language: into, way: interpreter } };
}
