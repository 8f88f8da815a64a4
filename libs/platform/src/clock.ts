/** The time of now. Given to whoever needs it, so that tests and the demo world can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
