import type { Person, Stage } from './person'
import { accepted, casePage, inboxPage, requestPage, requests, sends, tapMore } from './prepared'

async function comesAndSigns(person: Person, requestId: string, words: string) {
  await person.open(inboxPage)
  await person.tap(`#request-${requestId}`)
  await person.tap('#case-arrive')
  await person.tap('#arrive-send')
  await person.seesNoMore('#arrive')
  // The buttons change places: what is tapped before they have is tapped in vain.
  await person.seesNoMore('#case-arrive')
  await person.tap('#case-signOff')
  await person.tap('#signOff-done')
  await sends(person, 'signOff', words)
}

/** The street whistles two departments: each comes and signs, only then is there a result, and the resident closes it. */
export async function whistles(stage: Stage) {
  const requestId = await accepted(stage)
  const street = await stage.person('head-S1')
  await street.open(casePage(requestId))
  await tapMore(street, 'whistle')
  for (const department of ['property', 'water']) await street.tap(`#whistle-${department}`)
  await street.look('case-whistle')
  await sends(street, 'whistle', '楼道顶漏水把灯烧了，请一起到现场看是谁家的管')
  await street.tap('#case-resolve')
  await street.sees('还有 2 个部门没签字')
  await street.tap('#resolve-close')

  await comesAndSigns(await stage.person('officer'), requestId, '灯座换了新的')
  await comesAndSigns(await stage.person('plumber'), requestId, '管子接口重做了，不漏了')

  await street.open(casePage(requestId))
  await street.sees('管子接口重做了')
  await street.look('case-joint')
  await street.tap('#case-resolve')
  await street.tap('#resolve-property-5')
  await sends(street, 'resolve', '漏水处理了，灯也换好了')
  const resident = await stage.person('resident')
  await resident.open(requestPage(requestId))
  await resident.tap('#request-rate')
  await resident.tap('#rating-solved')
  await resident.tap('#rating-send')
  await resident.sees('已办结')
  const { request } = await stage.town.get('resident', requests.detail, { requestId })
  expect(request.state).toBe('closed')
  expect(request.joint?.departments).toMatchObject([
    { departmentId: 'property', outcome: 'done', stars: 5 },
    { departmentId: 'water', outcome: 'done', stars: null },
  ])
}

/** Sent back twice with a rule, it is ruled on: then it stays where the ruling puts it. */
export async function goesRound(stage: Stage) {
  const requestId = await accepted(stage)
  const officer = await stage.person('officer')
  for (const times of [1, 2]) {
    await stage.town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
    await officer.open(casePage(requestId))
    await officer.tap('#case-handBack')
    await officer.tap('#handBack-other-department')
    if (times === 1) await officer.look('case-handBack')
    await sends(officer, 'handBack', '这盏灯归供排水公司的泵房')
  }
  const desk = await stage.person('head-HL')
  await desk.open(inboxPage)
  await desk.tap(`#request-${requestId}`)
  await desk.tap('#case-rule')
  await desk.tap('#rule-P-water')
  await desk.look('case-rule')
  await sends(desk, 'rule', '灯在泵房里，由供排水公司办')
  const { request } = await stage.town.get('head-G1', requests.detail, { requestId })
  expect(request).toMatchObject({ state: 'assigned', departmentId: 'water', handBacks: 2, handler: { name: '管工' } })
}
