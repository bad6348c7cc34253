const whileItIsRead = 10_000

export async function saveInBrowser(name: string, text: string): Promise<boolean> {
  const url = URL.createObjectURL(
    new Blob([text], { type: name.endsWith('.ics') ? 'text/calendar' : 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), whileItIsRead)
  return true
}

export const pickInBrowser = (extensions: readonly string[]) =>
  new Promise<{ path: string; name: string } | null>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    const done = (file: File | undefined) => {
      input.remove()
      resolve(file ? { path: URL.createObjectURL(file), name: file.name } : null)
    }
    input.onchange = () => done(input.files?.[0])
    input.oncancel = () => done(undefined)
    input.style.display = 'none'
    document.body.append(input)
    input.click()
  })
