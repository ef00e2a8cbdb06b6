// Does to a page what a library of 2007 did: everything hangs on the prototypes, where loops over keys find it.
(function () {
  function extend(target, source) {
    for (var name in source) target[name] = source[name];
    return target;
  }

  // Knows lists with a length, but nothing that is iterated and no second argument.
  Array.from = function (list) {
    if (!list) return [];
    var length = list.length || 0;
    var copy = new Array(length);
    while (length--) copy[length] = list[length];
    return copy;
  };

  extend(Array.prototype, {
    each: function (step) {
      for (var at = 0; at < this.length; at++) step(this[at], at);
      return this;
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    size: function () {
      return this.length;
    },
    // Values alone, where the browser gives pairs.
    entries: function () {
      return this.slice();
    },
    find: function (test, self) {
      for (var at = 0; at < this.length; at++) if (test.call(self, this[at], at)) return this[at];
    },
    include: function (value) {
      return this.indexOf(value) !== -1;
    },
    toJSON: function () {
      return '[' + this.join(', ') + ']';
    },
  });

  extend(String.prototype, {
    strip: function () {
      return this.replace(/^\s+|\s+$/g, '');
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
    times: function (count) {
      return new Array(count + 1).join(this);
    },
    toJSON: function () {
      return '"' + this + '"';
    },
  });

  Object.defineProperty(Object.prototype, 'toJSON', {
    value: function () {
      return '{}';
    },
  });

  extend(Function.prototype, {
    curry: function () {
      var method = this;
      var given = [].slice.call(arguments);
      return function () {
        return method.apply(this, given.concat([].slice.call(arguments)));
      };
    },
    delay: function (seconds) {
      return setTimeout(this, seconds * 1000);
    },
    wrap: function (wrapper) {
      var method = this;
      return function () {
        return wrapper.apply(this, [method.bind(this)].concat([].slice.call(arguments)));
      };
    },
  });

  var methods = {
    visible: function () {
      return this.style.display !== 'none';
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    update: function (content) {
      this.textContent = content;
      return this;
    },
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
    replace: function (content) {
      this.parentNode.replaceChild(content, this);
      return this;
    },
    insert: function (content) {
      this.appendChild(content);
      return this;
    },
    select: function (expression) {
      return this.querySelectorAll(expression);
    },
    observe: function (name, listener) {
      this.addEventListener(name, listener, false);
      return this;
    },
    fire: function (name) {
      return name;
    },
    clone: function (deep) {
      return this.cloneNode(deep);
    },
    next: function () {
      return this.nextElementSibling;
    },
    up: function () {
      return this.parentNode;
    },
  };
  extend(Element.prototype, methods);
  extend(HTMLElement.prototype, methods);

  extend(Event.prototype, {
    stop: function () {
      this.preventDefault();
      this.stopPropagation();
    },
    element: function () {
      return this.target;
    },
  });

  // The name of the browser's own class becomes a maker of elements.
  var native = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  extend(window.Element, native);
  window.Element.prototype = native.prototype;

  window.$ = function (id) {
    return document.getElementById(id);
  };
  window.$$ = function (expression) {
    return document.querySelectorAll(expression);
  };
})();
