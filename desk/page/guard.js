// biome-ignore-all lint: runs in the oldest browsers, so ECMAScript 5 only; a policy forbids new Function.
/* Says in Chinese that this browser is too old for the page: Internet Explorer and its modes, the first Edge. */
;(function () {
  var modern =
    'noModule' in document.createElement('script') &&
    typeof Promise === 'function' &&
    typeof Worker === 'function' &&
    typeof MessageChannel === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function'
  if (modern) return
  document.documentElement.setAttribute('data-old', '')
  function say() {
    var root = document.getElementById('root')
    if (!root) return
    root.innerHTML =
      '<div class="guard" role="alert"><h1>这个浏览器太旧，打不开汇总页面</h1>' +
      '<p>请用 Microsoft Edge 或 Chrome 的新版（2022 年以后的）打开；用 360、QQ、搜狗等浏览器的，请切换到“极速模式”。</p>' +
      '<p>文件没有动过，换了浏览器直接打开这一页就行。</p></div>'
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say)
  else say()
})()
