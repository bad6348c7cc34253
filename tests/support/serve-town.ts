import { startTown } from './cloud'

/** The small town as a process of its own, so that a test may kill it: prints its address when usable. */
startTown({ dataFolder: process.env.WEIGE_DATA, fresh: false, environment: {}, timers: true }).then(({ local }) =>
  console.log(local.url),
)
