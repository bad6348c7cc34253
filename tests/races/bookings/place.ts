import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { folders } from '../../../config/build'
import { centre as plainCentre, startCentre } from '../../support/centre'
import { KEYS, type TownCloud } from '../../support/cloud'

export const START = Date.parse('2026-09-14T08:00:00+08:00')

/** One public seat for each half hour, and a matter that takes two of them. */
export const centre: CentreDocument = {
  ...plainCentre,
  seats: { public: 1, held: 0 },
  rules: { ...plainCentre.rules, leadMinutes: 0, horizonDays: 21, cancelMinutes: 0 },
  offers: { short: { name: '居住证明', minutes: 20 }, long: { name: '低保申请', minutes: 50 } },
}

/** The centre in a cloud whose instances die now and then. */
export async function openPlace(share: number): Promise<{ town: TownCloud; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-race-'))
  const functions = path.join(folder, 'functions')
  cpSync(folders.functions, functions, { recursive: true })
  for (const name of ['appointments', 'sweep']) {
    renameSync(path.join(functions, name, 'index.js'), path.join(functions, name, 'built.js'))
    cpSync(path.join(__dirname, 'dying.cjs'), path.join(functions, name, 'index.js'))
  }
  const town = await startCentre({
    ...{ functionsFolder: functions, workersPerFunction: 4, patienceMs: 120_000 },
    ...{ clock: { offsetMs: START - Date.now() } },
    environment: { WEIGE_KEYS: KEYS, WEIGE_DYING: String(share) },
  })
  town.local.engine.load('centres', [{ ...centre }])
  return {
    town,
    async stop() {
      await town.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
