const longest = 1600

export const pickInBrowser = (most: number) =>
  new Promise<string[]>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    const done = (paths: string[]) => {
      input.remove()
      resolve(paths)
    }
    input.onchange = () => done([...(input.files ?? [])].slice(0, most).map((file) => URL.createObjectURL(file)))
    input.oncancel = () => done([])
    input.style.display = 'none'
    document.body.append(input)
    input.click()
  })

export async function compressInBrowser(path: string): Promise<string> {
  try {
    const picture = await load(path)
    const shrink = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.naturalWidth * shrink)
    canvas.height = Math.round(picture.naturalHeight * shrink)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    return small ? URL.createObjectURL(small) : path
  } catch {
    return path
  }
}

const load = (path: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = reject
    picture.src = path
  })
