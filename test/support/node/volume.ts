// How much the tests of very many inputs try. What an input leads to is our code's doing and the same on every Node, so the
// second Node of `npm test` (scripts/test/main.ts) tries a tenth of them, in every one of these tests.

const share = process.env['TEST_VOLUME'] === 'tenth' ? 10 : 1;

/** So many of these inputs. */
export const volume = (inputs: number): number => Math.ceil(inputs / share);

/** The same, as the name of a test has it. */
export const volumeText = (inputs: number): string => volume(inputs).toLocaleString('en');

/** Some of them, from the first to the last. */
export const sampled = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => index % share === 0);
