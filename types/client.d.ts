/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}

/** The cloud environment that the mini program talks to; empty for the one bound in WeChat's console. */
declare const CLOUD_ENV: string
declare const APP_VERSION: string
