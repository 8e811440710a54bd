import { applyChosen, documentsOf, offerFiles, signIn, waitForPreview } from './at-desk.ts'
import { CHANGED, changedPage } from './changed.ts'
import { MIRRORED, mirrorPage } from './mirrored.ts'
import { changesOf, expectedChanges } from './rows-of-changes.ts'
import { expect, servers, test } from './test.ts'

test.use({ baseURL: servers.desk.url })
// One changes what the other would find. Each job is done by a process of its own, which takes its time to start.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** Another number each time: a text that was taken back stays out. */
const WAYS = [
  { javaScriptEnabled: true, enrollment: '12' },
  { javaScriptEnabled: false, enrollment: '13' },
]

for (const { javaScriptEnabled, enrollment } of WAYS)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an admin re-imports the seeds, applies an edited page, and takes it back', async ({ page, request }) => {
      const record = `/api/trials/${CHANGED.trialId}`
      const before = await (await request.get(record)).text()
      await signIn(page, 'admin')

      await page.getByRole('button', { name: 'Re-import seed files' }).click()
      await waitForPreview(page)
      await expect(page.getByText('Nothing to apply: 5 unchanged.')).toBeVisible()
      await expect(documentsOf(page)).toHaveCount(5)
      await expect(documentsOf(page).filter({ hasText: 'unchanged' })).toHaveCount(5)
      await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0)

      await offerFiles(page, [{ name: 'saved again.txt', text: changedPage().replace('\n12\n', `\n${enrollment}\n`) }])
      await expect(documentsOf(page)).toContainText('updated')
      expect(await changesOf(page)).toEqual(expectedChanges(enrollment))
      expect(await (await request.get(record)).text()).toBe(before)

      const run = await applyChosen(page)
      const told = await (await request.get(record)).json()
      expect(told.trial).toMatchObject({ overallStatus: 'COMPLETED', enrollment: { count: Number(enrollment) } })
      await page.getByRole('link', { name: 'before and after' }).click()
      await expect(page.getByRole('heading', { name: `What import no. ${run} changed` })).toBeVisible()
      expect(await changesOf(page)).toEqual(expectedChanges(enrollment))
      await page.locator('.changes').getByRole('link', { name: 'Enrollment, after' }).click()
      await expect(page.locator('mark#evidence')).toHaveText(enrollment)

      await page.goto(`/admin/runs/${run}`)
      await expect(page.getByRole('main')).toContainText('admin')
      await expect(page.getByRole('main')).toContainText('saved again.txt')
      await page.getByRole('link', { name: 'Roll back…' }).click()
      await expect(page.getByText('1 trial returns to what it was.')).toBeVisible()
      await page.getByRole('button', { name: `Roll back run no. ${run}` }).click()
      await expect(page.getByText('Rolled back.')).toBeVisible({ timeout: 20_000 })
      expect(await (await request.get(record)).text()).toBe(before)
      await page.goto(`/admin/runs/${run}`)
      await expect(page.getByRole('note')).toContainText(`Rolled back by run no. ${run + 1}`)
    })

    test('what is unticked is not applied', async ({ page, request }) => {
      const [first, second] = javaScriptEnabled ? ['NCT09990011', 'NCT09990012'] : ['NCT09990013', 'NCT09990014']
      await signIn(page, 'admin')
      await offerFiles(
        page,
        [first, second].map(id => ({ name: `${id}.txt`, text: changedPage().replaceAll(CHANGED.trialId, id) })),
      )
      await page.getByRole('checkbox', { name: `Apply ${first}.txt` }).uncheck()
      // A script keeps the tick at once; without one the button that applies does.
      if (javaScriptEnabled) {
        const choice = page.getByRole('status').filter({ hasText: 'chosen' })
        await expect(choice).toHaveText('1 of 2 documents chosen')
        await page.reload()
        await expect(choice).toHaveText('1 of 2 documents chosen')
        await expect(page.getByRole('checkbox', { name: `Apply ${first}.txt` })).not.toBeChecked()
      }
      await applyChosen(page)
      await expect(documentsOf(page).filter({ hasText: first })).toContainText('not chosen')
      await expect(documentsOf(page).filter({ hasText: second })).toContainText('added the trial')
      expect((await request.get(`/api/trials/${first}`)).status()).toBe(404)
      expect((await request.get(`/api/trials/${second}`)).status()).toBe(200)
    })
  })

test('files can be dropped on their form', async ({ page }) => {
  await signIn(page, 'editor')
  const form = page.locator('form', { has: page.getByLabel('Files') })
  await expect(form).toContainText('Or drop them here.')
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    for (const name of ['a.txt', 'b.txt']) transfer.items.add(new File(['x'.repeat(900)], name))
    return transfer
  })
  await form.dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(form).toHaveAttribute('data-over')
  await form.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(form.getByRole('status')).toHaveText('2 files, 2 kB')
  const names = await page
    .getByLabel('Files')
    .evaluate(input => [...((input as HTMLInputElement).files ?? [])].map(file => file.name))
  expect(names).toEqual(['a.txt', 'b.txt'])
})

test('a second registry that tells one thing otherwise makes exactly that conflict', async ({ page, request }) => {
  await signIn(page, 'admin')
  await page.getByLabel('Pasted text').fill(mirrorPage())
  await page.getByRole('button', { name: 'Read and compare the text' }).click()
  await waitForPreview(page)
  await expect(page.getByText('1 new conflict', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('note').filter({ hasText: 'New conflict between registries.' })).toHaveText(
    `New conflict between registries. Enrollment: ${MIRRORED.registry} ${MIRRORED.enrollment}, MedPath ${MIRRORED.otherEnrollment}`,
  )
  await applyChosen(page)
  const { conflicts, documents } = await (await request.get(`/api/trials/${MIRRORED.trialId}`)).json()
  expect(documents.map(({ registry }: { registry: string }) => registry)).toEqual([MIRRORED.registry, 'MedPath'])
  expect(conflicts.map(({ field }: { field: string }) => field)).toEqual(['enrollment.count'])
  await page.goto(`/trials/${MIRRORED.trialId}`)
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('term')).toHaveText(['Enrollment'])
  await expect(sources).toContainText(`${MIRRORED.registry}, shown on this page`)
})
