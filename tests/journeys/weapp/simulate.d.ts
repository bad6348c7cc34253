declare module 'miniprogram-simulate/src/utils' {
  const insides: { runJs: (file: string) => void }
  export default insides
}
