// A page that sets the property before the element is there, and to something that is no object.
document.getElementById('no-property').settings = 'barbershop';
