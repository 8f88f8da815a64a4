/** The title of the task of a supervisor who is asked: a key of the catalogue, which each reads in their own language. */
export const OPEN_IN_PLAN = 'todo.open-in-plan';
