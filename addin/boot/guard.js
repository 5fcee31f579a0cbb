// biome-ignore-all lint: runs in the oldest web views, so ECMAScript 5 only; a policy forbids new Function.
/* Says in Chinese that this web view is too old for the pane (Internet Explorer, the first Edge, early WebKit). */
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
  document.documentElement.setAttribute('data-old', '')
  function say() {
    var root = document.getElementById('root')
    if (!root) return
    root.innerHTML =
      '<div class="guard" role="alert"><h1>此版本的 Excel 打不开校验窗格</h1>' +
      '<p>Windows：请系统管理员装上 Microsoft Edge WebView2 运行时，不必换 Excel。Mac：请更新系统。</p>' +
      '<p>也可以改用“校验.html”：用 Edge、Chrome 等新版浏览器打开它，把工作簿拖进去，校验结果完全相同，文件不会离开本机。</p>' +
      '<p><a href="page.html" target="_blank">打开校验页面</a></p></div>'
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say)
  else say()
})()
