const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
}

/** Unit tests sit beside their file; whole-system tests live under tests/. */
module.exports = {
  testEnvironment: 'node',
  transform,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.weige/'],
  globalSetup: '<rootDir>/tests/support/build.ts',
  maxWorkers: 2,
  // Nothing is judged by the clock: a busy machine may take its time.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/reporter.cjs'],
}
