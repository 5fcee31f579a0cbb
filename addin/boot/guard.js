// biome-ignore-all lint: runs in the oldest web views, so ECMAScript 5 only; a policy forbids new Function.
/*
 * Says in Chinese that this browser or web view is too old for the pane or the page (Internet Explorer, also within
 * Edge and 360; the first Edge; early WebKit), and what to do. The page says so by an attribute of its own.
 */
;(function () {
  /* Safari before 16.4 fails at the whole script that holds such an expression. */
  function looksBehind() {
    try {
      return new RegExp('(?<=a)b').test('ab')
    } catch (error) {
      return false
    }
  }
  var modern =
    'noModule' in document.createElement('script') &&
    typeof Promise === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    looksBehind()
  if (modern) return
  var root = document.documentElement
  root.setAttribute('data-old', '')
  var page = root.getAttribute('data-page') !== null
  var explorer = 'documentMode' in document
  function paneWords() {
    return (
      '<h1>此版本的 Excel 打不开校验窗格</h1>' +
      '<p>Windows：请系统管理员装上 Microsoft Edge WebView2 运行时，不必换 Excel。Mac：请更新系统。</p>' +
      '<p>也可以改用“校验.html”：用 Edge、Chrome 等新版浏览器打开它，把工作簿拖进去，校验结果完全相同，文件不会离开本机。</p>' +
      '<p><a href="page.html" target="_blank">打开校验页面</a></p>'
    )
  }
  function pageWords() {
    return explorer
      ? '<h1>请换一种方式打开“校验.html”</h1>' +
          '<p>现在用的是 IE 或兼容模式，打不开校验页面。</p>' +
          '<p>360、搜狗等浏览器：点地址栏右边的“e”或闪电图标，选“极速模式”。</p>' +
          '<p>Edge：点地址栏左边的“e”图标，退出 Internet Explorer 模式。</p>' +
          '<p>IE：在文件夹里右键点“校验.html”，“打开方式”选 Microsoft Edge 或 Chrome。</p>'
      : '<h1>这个浏览器太旧，打不开“校验.html”</h1>' +
          '<p>Windows：在文件夹里右键点“校验.html”，“打开方式”选 Microsoft Edge，或更新 Chrome、360 等浏览器后再打开。</p>' +
          '<p>Mac：请更新系统，或改用新版 Edge、Chrome。</p>'
  }
  function say() {
    var place = document.getElementById('root')
    if (!place) return false
    place.innerHTML = '<div class="guard" role="alert">' + (page ? pageWords() : paneWords()) + '</div>'
    return true
  }
  if (!say()) document.addEventListener('DOMContentLoaded', say)
})()
