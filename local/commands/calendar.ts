import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { calendarFrom, type DistrictSettings, lastYearOf } from '../../cloudfunctions/core/calendar/district'
import { asksFrom } from '../../cloudfunctions/core/calendar/upkeep'
import { packaged } from '../../cloudfunctions/kit/calendar'
import { importYear } from '../calendar/import'

const SHANGHAI = 8 * 3_600_000
const FILE = path.resolve(__dirname, '../../config/calendar.json')
const usage = `npm run calendar -- show
npm run calendar -- import --year 2027 --file FILE.csv|FILE.json [--publish]`

const settingsIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as DistrictSettings

/** What is known: office hours, own closures, the years and from where they come. */
export function show(settings: DistrictSettings, say: (line: string) => void): void {
  const last = lastYearOf(packaged, settings.years)
  const inYear = (days: Readonly<Record<string, string>>, year: number) =>
    Object.keys(days).filter((date) => date.startsWith(String(year))).length
  say(`office hours: ${settings.officeHours}`)
  for (const { date, name } of settings.closures) say(`closed: ${date} ${name}`)
  for (let year = last - 1; year <= last; year++) {
    const own = settings.years[year]
    const { holidays, workdays } = own ?? packaged
    const from = own ? 'config/calendar.json' : 'the package'
    say(`${year}: ${inYear(holidays, year)} holidays, ${inYear(workdays, year)} made-up days, from ${from}`)
  }
  const asked = new Date(asksFrom(calendarFrom(packaged, settings)) + SHANGHAI).toISOString().slice(0, 10)
  say(`known to the end of ${last}; administrators are asked for ${last + 1} from ${asked} on`)
}

interface ImportOptions {
  year: number
  file: string
  publish: boolean
  into: string
}

/** Prints every fault, or what would change; writes only where nothing is wrong and `publish` is said. The number of faults. */
export function run({ year, file, publish, into }: ImportOptions, say: (line: string) => void): number {
  const before = settingsIn(into)
  const { faults, changes, settings } = importYear({ year, bytes: bytesOf(file), settings: before, packaged })
  for (const { row, reason } of faults) say(row === null ? `fault: ${reason}` : `fault in row ${row}: ${reason}`)
  if (faults.length > 0) return faults.length
  for (const change of changes) say(change)
  const { holidays = {}, workdays = {} } = settings.years[year] ?? {}
  say(`${year}: ${Object.keys(holidays).length} holidays, ${Object.keys(workdays).length} made-up days`)
  if (before.years[year] && changes.length > 0)
    say(`${year} was published before: deadlines that were fixed by it stay as they are`)
  if (!publish) say(changes.length > 0 ? 'nothing is written: add --publish' : 'nothing would change')
  else {
    writeFileSync(into, `${JSON.stringify(settings, null, 2)}\n`)
    say('written to config/calendar.json; build and deploy the functions, and sweep fixes what was provisional')
  }
  return 0
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}

function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { year: { type: 'string' }, file: { type: 'string' }, publish: { type: 'boolean', default: false } },
  })
  if (positionals[0] === 'show') return show(settingsIn(FILE), console.log)
  if (positionals[0] !== 'import' || !values.year || !values.file) throw new Error(`usage:\n${usage}`)
  const faults = run({ year: Number(values.year), file: values.file, publish: values.publish, into: FILE }, console.log)
  console.log(`faults: ${faults}`)
  process.exitCode = faults > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('calendar.ts')) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
