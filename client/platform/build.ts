/** Known when the build is made, so that the other platform's code is left out of it. */
export const isWeb = process.env.TARO_ENV === 'h5'
export const version = APP_VERSION
