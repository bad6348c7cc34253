import { isAskedAgain, risesWhenUnsolved } from './afterwards'
import { goesRound, whistles } from './joint'
import { joins, mergesAndSplits, readsTheBoard } from './neighbours'
import { isSeenLooking, takesAndLeaves } from './own'
import type { Walk } from './person'
import { shelves } from './shelving'
import { worksWithoutSignal } from './signal'

/** Every part of the loop that is walked on both builds, by what it shows. */
export const walks: ReadonlyArray<readonly [policy: string, walk: Walk]> = [
  ['what a neighbour has raised appears while one writes, and is joined with one tap', joins],
  ['a head makes one case of two, and takes it apart again', mergesAndSplits],
  ['what is put aside needs the head above, and comes back on its day', shelves],
  ['two departments are whistled, come, sign, and the resident closes it', whistles],
  ['what is not solved comes back one level higher', risesWhenUnsolved],
  ['two stars are asked about once more, by another', isAskedAgain],
  ['handed back twice, it is ruled on', goesRound],
  ['without a signal it waits on the phone, goes out in order, and says why where it was refused', worksWithoutSignal],
  ['the board is read as a list and as a map', readsTheBoard],
  ['who looks up a name is seen looking', isSeenLooking],
  ['a person takes along what is kept of him, and has it deleted', takesAndLeaves],
]
