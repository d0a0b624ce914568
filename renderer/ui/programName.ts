/** The same in every language. */
export const PROGRAM_NAME = 'License Rehearsal';
