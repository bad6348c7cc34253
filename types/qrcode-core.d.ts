/** The part of qrcode that computes a code and draws nothing. */
declare module 'qrcode/lib/core/qrcode' {
  interface Modules {
    size: number
    /** Row by row; 1 is dark. */
    data: Uint8Array
  }
  export function create(text: string, options?: { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' }): { modules: Modules }
}
