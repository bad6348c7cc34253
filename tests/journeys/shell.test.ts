import type { Page } from 'playwright-core'
import { routes, startTown } from '../support/cloud'
import { setStage } from './browser/stage'

jest.setTimeout(120_000)

const people = [
  { openid: 'resident', name: '朴女士', post: 'resident', areaId: 'U1', areaName: '锦绣小区3号楼2单元' },
  { openid: 'head-U1', name: '2单元长', post: 'unitHead', areaId: 'U1', areaName: '2单元' },
]
const stage = setStage((web) => startTown({ ...web, people: () => people }))

async function openShell(): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.browser.newPage({ viewport: { width: 1280, height: 920 }, locale: 'zh-CN' })
  await page.clock.install({ time: stage.town.local.clock.now() })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  await page.goto(`${stage.town.local.url}/`)
  return { page, complaints }
}

test('whoever opens the page takes up a phone, raises a matter in it, and sees the answer drop down', async () => {
  const { page, complaints } = await openShell()
  // The ids of the messages are there before anything is tapped that asks for them.
  const asked = page.waitForResponse((answer) => answer.request().postData()?.includes('"templates"') ?? false)
  await page.getByRole('button', { name: '朴女士' }).first().click()
  await asked
  const phone = page.frameLocator('iframe[title="微格小程序"]')
  const at = (id: string) => phone.locator(`[id="${id}"]:visible`).first()
  await at('home-raise').click()
  await at('raise-text').locator('textarea').fill('三楼楼道的感应灯三天不亮了')
  await at('suggest-housing.light').click()
  await at('raise-submit').click()
  await at('consent-allow').click()
  await at('request-fresh').waitFor()

  const [card] = (await stage.town.get('resident', routes.requests.mine, {})).items
  await stage.town.get('head-U1', routes.requests.accept, {
    requestId: card?.requestId ?? '',
    category: 'housing.light',
  })
  const banner = page.locator('.banner')
  await banner.getByText('诉求进展提醒').waitFor()
  await banner.getByText('已受理').first().waitFor()
  await banner.getByRole('button').click()
  await phone.getByText('已受理').filter({ visible: true }).first().waitFor()

  await page.getByRole('button', { name: /通知栏/ }).click()
  await page.getByRole('region', { name: '通知栏' }).getByText('诉求进展提醒').waitFor()
  expect(complaints).toEqual([])
})
