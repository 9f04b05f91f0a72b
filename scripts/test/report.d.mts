/** How many tests passed and which needed a second try, for the line of a step; empty when it is no runner's output. */
export function counts(output: string): string;
/** The failed tests by name with the first lines of their errors, at most 25 lines. */
export function failures(output: string): string[];
/** The test files of web test runner with a failed test. */
export function failedFiles(output: string): string[];
