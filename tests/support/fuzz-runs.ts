import fc from 'fast-check';

/** Property tests try 100 cases each by default; `npm run fuzz` sets FUZZ_RUNS to many more. */
fc.configureGlobal({ numRuns: Number(process.env.FUZZ_RUNS ?? 100) });
